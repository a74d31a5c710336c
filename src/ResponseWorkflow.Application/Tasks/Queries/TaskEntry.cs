using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>A task of a list, as somebody sees it.</summary>
public sealed record TaskEntry
{
    /// <summary>The task; without its form and data.</summary>
    public required HumanTaskRow Task { get; init; }

    /// <summary>Where it stands in the order.</summary>
    public required TaskPosition Position { get; init; }

    /// <summary>Its outcomes.</summary>
    public required IReadOnlyList<TaskOutcome> Outcomes { get; init; }

    /// <summary>Whether something is to be filled in.</summary>
    public bool HasForm { get; init; }

    /// <summary>Name of its process.</summary>
    public string? ProcessName { get; init; }

    /// <summary>Code of its unit.</summary>
    public string? UnitCode { get; init; }

    /// <summary>Name of its unit in Chinese.</summary>
    public string? UnitNameZh { get; init; }

    /// <summary>The same in English.</summary>
    public string? UnitNameEn { get; init; }

    /// <summary>How pages call who has it.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>How pages call who ended it.</summary>
    public string? EndedByName { get; init; }

    /// <summary>Id of the user for whom the person stands in, when that is why it is shown; null else.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>How pages call that user.</summary>
    public string? OnBehalfOfName { get; init; }

    /// <summary>That a later step was returned to the step of this task, which was made because of it; null when it was not.</summary>
    public TaskActRow? Return { get; init; }

    /// <summary>Whether its time limit has come to its first warning.</summary>
    public bool IsWarned { get; init; }

    /// <summary>Whether the person has the task, or may claim it by a role. What else forbids it, such as the four eyes, is told by the act.</summary>
    public bool IsToDo { get; init; }

    /// <summary>Whether the person may give it to others.</summary>
    public bool MayReassign { get; init; }
}
