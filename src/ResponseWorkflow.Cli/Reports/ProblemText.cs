using System.Globalization;
using System.Text;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Cli.Reports;

/// <summary>Writes problems of definitions for people: one line each.</summary>
internal static class ProblemText
{
    /// <summary><c>file: error code activity 'Display name' (id) property line:column: message</c>; what does not apply is left out.</summary>
    public static string Line(string path, DefinitionProblem problem, MessageLanguage language)
    {
        var line = new StringBuilder().Append(path).Append(": ").Append(Severity(problem)).Append(' ').Append(problem.Code);
        if (problem.ActivityId is not null)
            line.Append(CultureInfo.InvariantCulture, $" activity '{problem.ActivityName ?? problem.ActivityId}' ({problem.ActivityId})");
        if (problem.Property is not null)
            line.Append(' ').Append(problem.Property);
        if (problem.Line > 0)
            line.Append(CultureInfo.InvariantCulture, $" {problem.Line}:{problem.Column}");
        return line.Append(": ").Append(Message(problem, language)).Replace("\r", "").Replace('\n', ' ').ToString();
    }

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public static string Severity(DefinitionProblem problem) => problem.Severity == ProblemSeverity.Error ? "error" : "warning";

    /// <summary>The message in a language.</summary>
    public static string Message(DefinitionProblem problem, MessageLanguage language) => language.IsChinese ? problem.MessageZh : problem.Message;
}
