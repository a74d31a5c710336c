using System.Globalization;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>A kind of problem: its code, how bad it is, and its message in both languages with places for the particulars.</summary>
internal sealed record ProblemTemplate(string Code, ProblemSeverity Severity, string English, string Chinese)
{
    /// <summary>A problem of this kind, of the definition itself.</summary>
    public DefinitionProblem Make(params object?[] particulars) => new(
        Code,
        Severity,
        string.Format(CultureInfo.InvariantCulture, English, particulars),
        string.Format(CultureInfo.InvariantCulture, Chinese, particulars));

    /// <summary>Makes the template of an error.</summary>
    public static ProblemTemplate Error(string code, string english, string chinese) => new(code, ProblemSeverity.Error, english, chinese);

    /// <summary>Makes the template of a warning.</summary>
    public static ProblemTemplate Warning(string code, string english, string chinese) => new(code, ProblemSeverity.Warning, english, chinese);
}
