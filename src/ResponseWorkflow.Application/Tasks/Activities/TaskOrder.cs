using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>What is asked of whom, as a definition says it once its expressions are evaluated. Who that is in the organisation is found out when it is stored.</summary>
public sealed record TaskOrder
{
    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>What is to be done, in Chinese; null when nothing is said.</summary>
    public string? InstructionsZh { get; init; }

    /// <summary>The same in English.</summary>
    public string? InstructionsEn { get; init; }

    /// <summary>Id of the role that may take it; null when no role may.</summary>
    public string? Role { get; init; }

    /// <summary>Id or code of the unit in which the role is held, or <see cref="UnitList.OfTheCase"/>; null for that of the case.</summary>
    public string? Unit { get; init; }

    /// <summary>Id or sign-in name of the one who is to do it; null when nobody is named.</summary>
    public string? Person { get; init; }

    /// <summary>Id of the activity whose last doer is to do it; null when that does not count.</summary>
    public string? DoneBy { get; init; }

    /// <summary>Ids of the activities whose last doers must not do it: four eyes.</summary>
    public IReadOnlyList<string> NotDoneBy { get; init; } = [];

    /// <summary>The form, JSON; null when there is none.</summary>
    public string? Form { get; init; }

    /// <summary>What the form holds to begin with, JSON; null when it is empty.</summary>
    public string? Prefilled { get; init; }

    /// <summary>Which time limit applies; null when none does.</summary>
    public string? LimitKey { get; init; }

    /// <summary>Facts for the rule rows of the time limit, over those of the case.</summary>
    public DataObject LimitFacts { get; init; } = DataObject.Empty;

    /// <summary>Since when the clock of the time limit runs; null for since the task is there.</summary>
    public DateTimeOffset? LimitStartsAt { get; init; }

    /// <summary>By when it should be done; null when nothing is said.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How urgent it is.</summary>
    public TaskPriority Priority { get; init; } = TaskPriority.Normal;

    /// <summary>The ways to finish it; at least one.</summary>
    public required IReadOnlyList<TaskOutcome> Outcomes { get; init; }

    /// <summary>Ids or sign-in names of those who are to know of it.</summary>
    public IReadOnlyList<string> CopyTo { get; init; } = [];

    /// <summary>Whether it comes to somebody without having been claimed.</summary>
    public AutoClaimRule AutoClaim { get; init; }

    /// <summary>Ids of the activities to which it may be returned.</summary>
    public IReadOnlyList<string> ReturnTo { get; init; } = [];

    /// <summary>Key of the section of the tracking board that it belongs to; null when it belongs to none.</summary>
    public string? Section { get; init; }
}
