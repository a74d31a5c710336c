using System.Globalization;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Files;
using ResponseWorkflow.Cli.Reports;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Validation;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>Prints every problem of definitions.</summary>
internal sealed class ValidateCommand : ICommand
{
    private const string With = "--with";
    private const string Culture = "--culture";
    private const string Json = "--json";

    /// <inheritdoc/>
    public string Name => "validate";

    /// <inheritdoc/>
    public string Summary => "Prints every problem of workflow definitions.";

    /// <inheritdoc/>
    public string Operands => "FILE|FOLDER...";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new(With, "FILE|FOLDER", "Definitions that the others use as activities; not validated themselves. Repeatable.", IsRepeatable: true),
        new(Culture, "en|zh-CN", "Language of the messages; the environment's when not given."),
        new(Json, null, "Prints the problems as a JSON array."),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes { get; } = ["0  all are valid; there may be warnings", "1  one has errors", "2  one is unusable: missing, not JSON, too large, without root"];

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        if (arguments.Operands.Count == 0)
            throw new UnusableInputException("'validate' needs a file or a folder: response validate FILE|FOLDER...");
        var language = MessageLanguage.Choose(arguments.Value(Culture));
        var set = DefinitionSet.Read(arguments.Operands, arguments.Values(With));
        var problems = set.Subjects.SelectMany(file => ProblemsOf(file, set).Select(problem => (file.Path, Problem: problem))).ToArray();
        if (arguments.Has(Json))
            context.Output.WriteLine(ProblemJson.Of(problems, language));
        else
            WriteLines(context.Output, problems, language);
        WriteUnusable(context.Errors, set.Others, language);
        WriteSummary(context.Errors, set.Subjects.Count, problems, language);
        return ExitCodeOf(set, problems);
    }

    // What reading says and what validation says of it are one list to the author of the definition.
    private static IEnumerable<DefinitionProblem> ProblemsOf(DefinitionFile file, DefinitionSet set) => file.Definition is { } definition
        ? file.Problems.Concat(DefinitionValidator.Validate(definition, set.Registry, set.Library)).Distinct()
        : file.Problems;

    private static void WriteLines(TextWriter writer, IEnumerable<(string Path, DefinitionProblem Problem)> problems, MessageLanguage language)
    {
        foreach (var (path, problem) in problems)
            writer.WriteLine(ProblemText.Line(path, problem, language));
    }

    private static void WriteUnusable(TextWriter writer, IEnumerable<DefinitionFile> others, MessageLanguage language) =>
        WriteLines(writer, others.Where(static file => file.Definition is null).SelectMany(static file => file.Problems.Select(problem => (file.Path, problem))), language);

    private static void WriteSummary(TextWriter writer, int files, (string Path, DefinitionProblem Problem)[] problems, MessageLanguage language)
    {
        var errors = problems.Count(static entry => entry.Problem.Severity == ProblemSeverity.Error);
        var warnings = problems.Length - errors;
        writer.WriteLine(language.IsChinese
            ? string.Create(CultureInfo.InvariantCulture, $"{files} 个文件，{errors} 个错误，{warnings} 个警告")
            : $"{Count(files, "file")}, {Count(errors, "error")}, {Count(warnings, "warning")}");
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{number} {noun}s");

    private static ExitCode ExitCodeOf(DefinitionSet set, IEnumerable<(string Path, DefinitionProblem Problem)> problems)
    {
        if (set.Subjects.Concat(set.Others).Any(static file => file.Definition is null))
            return ExitCode.Unusable;
        return problems.Any(static entry => entry.Problem.Severity == ProblemSeverity.Error) ? ExitCode.Failure : ExitCode.Success;
    }
}
