using ResponseWorkflow.Cli.Reports;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Cli.Files;

/// <summary>A file that was to hold a definition, and what came of reading it.</summary>
/// <param name="Path">The path as the caller gave it, or below the folder that the caller gave.</param>
/// <param name="Definition">The definition, or null when the file is unusable.</param>
/// <param name="Problems">What reading it found.</param>
internal sealed record DefinitionFile(string Path, WorkflowDefinition? Definition, IReadOnlyList<DefinitionProblem> Problems)
{
    /// <summary>The definition of a file that can be run.</summary>
    /// <exception cref="UnusableInputException">Reading it found an error, or ids are ambiguous; the message names the file and every error.</exception>
    public WorkflowDefinition Required()
    {
        var errors = Problems.Where(static problem => problem.Severity == ProblemSeverity.Error).ToArray();
        if (Definition is null || errors.Length > 0)
            throw new UnusableInputException(string.Join("; ", errors.Select(problem => ProblemText.Line(Path, problem, MessageLanguage.English))));
        if (FindAmbiguousId(Definition.Root, new HashSet<string>(StringComparer.Ordinal)) is { } id)
            throw new UnusableInputException($"{Path}: more than one activity has the id '{id}'; give each its own.");
        return Definition;
    }

    private static string? FindAmbiguousId(ActivityDefinition activity, HashSet<string> seen) => seen.Add(activity.Id)
        ? activity.Children.Select(child => FindAmbiguousId(child.Activity, seen)).FirstOrDefault(static id => id is not null)
        : activity.Id;
}
