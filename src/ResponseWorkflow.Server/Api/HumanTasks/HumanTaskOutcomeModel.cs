using ResponseWorkflow.Application.Tasks.Activities;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>A way to finish a task.</summary>
public sealed record HumanTaskOutcomeModel
{
    /// <summary>Its name, by which it is chosen.</summary>
    public required string Name { get; init; }

    /// <summary>What the button says in Chinese.</summary>
    public required string TextZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string TextEn { get; init; }

    /// <summary>Whether a reason must be given.</summary>
    public required bool NeedsReason { get; init; }

    internal static HumanTaskOutcomeModel Of(TaskOutcome outcome) => new() { Name = outcome.Name, TextZh = outcome.TextZh, TextEn = outcome.TextEn, NeedsReason = outcome.NeedsReason };
}
