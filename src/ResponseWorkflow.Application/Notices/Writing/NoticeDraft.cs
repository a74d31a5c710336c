namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>Something that people are to be told of: of which kind, whom, and what.</summary>
/// <param name="Kind">Key of the kind.</param>
public sealed record NoticeDraft(string Kind)
{
    /// <summary>Ids of the people.</summary>
    public IReadOnlyCollection<string> People { get; init; } = [];

    /// <summary>The role whose holders are told; null for none. Those nearest to <see cref="UnitId"/> are meant: there, or else in the next unit above.</summary>
    public string? RoleId { get; init; }

    /// <summary>The unit of the role.</summary>
    public string? UnitId { get; init; }

    /// <summary>When more people hold the role than this, none is told; null for no such bound.</summary>
    public int? MostHolders { get; init; }

    /// <summary>Ids of those who are not told, such as who did it.</summary>
    public IReadOnlyCollection<string> Except { get; init; } = [];

    /// <summary>The case; null for none.</summary>
    public string? CaseId { get; init; }

    /// <summary>Number of the case.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The task; null for none.</summary>
    public string? TaskId { get; init; }

    /// <summary>Name of who caused it; null when the process or the clock did.</summary>
    public string? ByName { get; init; }

    /// <summary>A channel by which it is sent besides those of the kind; null for none.</summary>
    public string? Channel { get; init; }

    /// <summary>What it tells.</summary>
    public NoticeFacts Facts { get; init; } = new();
}
