using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Orders.Board;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>A cell of the tracking board: a section of the work on a circuit in a branch.</summary>
public sealed record BoardCellModel
{
    /// <summary>Key of the section.</summary>
    public required string Section { get; init; }

    /// <summary>How it stands.</summary>
    public required OrderSectionState State { get; init; }

    /// <summary>Number of the case that does it; null when that is gone, or the caller may not see it.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>Whether a task of a person is at hand; a step without a person does it, or nothing is at hand, when not.</summary>
    public required bool HasTask { get; init; }

    /// <summary>The task at hand; null when there is none, or the caller may not see it.</summary>
    public required string? TaskId { get; init; }

    /// <summary>Name of whoever has the task; null while nobody has.</summary>
    public required string? OwnerName { get; init; }

    /// <summary>The unit that the task is with.</summary>
    public required OrderUnitModel? OwnerUnit { get; init; }

    /// <summary>The role that may take the task, in Chinese.</summary>
    public required string? OwnerRoleZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string? OwnerRoleEn { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>By when it is to be done; null when nothing says so, and while its limit is suspended.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether its limit is suspended.</summary>
    public required bool IsPaused { get; init; }

    /// <summary>Whole seconds of counted time that are left while it is.</summary>
    public required long? PausedLeftSeconds { get; init; }

    /// <summary>How much of its counted time is used, in per cent; null when no limit runs.</summary>
    public required double? PercentUsed { get; init; }

    /// <summary>Whether its limit has been warned of.</summary>
    public required bool IsWarned { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset? DoneAt { get; init; }

    /// <summary>What is in its way; null when nothing is.</summary>
    public required string? Blocker { get; init; }

    /// <summary>Who has noted that; null when the process did.</summary>
    public required string? BlockedBy { get; init; }

    /// <summary>When that was noted.</summary>
    public required DateTimeOffset? BlockedAt { get; init; }

    /// <summary>When somebody urged it last.</summary>
    public required DateTimeOffset? UrgedAt { get; init; }

    /// <summary>How often it was urged.</summary>
    public required int UrgeCount { get; init; }

    /// <summary>Whether the caller may note what is in its way, and remove such a note.</summary>
    public required bool MayBlock { get; init; }

    /// <summary>Whether there is a task of somebody else's that the caller may ask haste for.</summary>
    public required bool MayUrge { get; init; }

    internal static BoardCellModel Of(BoardCell cell) => new()
    {
        Section = cell.Section.Section,
        State = cell.Section.State,
        CaseNumber = cell.CaseNumber,
        HasTask = cell.Section.TaskId is not null,
        TaskId = cell.TaskId,
        OwnerName = cell.OwnerName,
        OwnerUnit = OrderUnitModel.Of(cell.OwnerUnit),
        OwnerRoleZh = cell.OwnerRoleZh,
        OwnerRoleEn = cell.OwnerRoleEn,
        StartedAt = cell.Section.StartedAt,
        DueAt = cell.Section.DueAt,
        IsPaused = cell.Section.IsPaused,
        PausedLeftSeconds = cell.Section.PausedLeftSeconds,
        PercentUsed = cell.PercentUsed,
        IsWarned = cell.IsWarned,
        DoneAt = cell.Section.DoneAt,
        Blocker = cell.Section.Blocker,
        BlockedBy = cell.Section.BlockedBy,
        BlockedAt = cell.Section.BlockedAt,
        UrgedAt = cell.Section.UrgedAt,
        UrgeCount = cell.Section.UrgeCount,
        MayBlock = cell.MayBlock,
        MayUrge = cell.MayUrge,
    };
}
