using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Application.Orders.Board;

/// <summary>A cell of the board: a section of the work on a circuit in a branch.</summary>
/// <param name="Section">The section.</param>
/// <param name="CaseNumber">Number of the case that does it; null when that is gone, or the reader may not see it.</param>
/// <param name="TaskId">The task at hand; null when there is none, or the reader may not see it.</param>
/// <param name="OwnerName">Name of whoever has the task; null while nobody has.</param>
/// <param name="OwnerUnit">The unit that the task is with; null when there is no task.</param>
/// <param name="OwnerRoleZh">The role that may take the task, in Chinese; null when there is no task.</param>
/// <param name="OwnerRoleEn">The same in English.</param>
/// <param name="PercentUsed">How much of its counted time is used, in per cent; null when no limit runs.</param>
/// <param name="IsWarned">Whether its limit has been warned of.</param>
/// <param name="MayBlock">Whether the reader may note what is in its way, and remove such a note.</param>
/// <param name="MayUrge">Whether there is a task of somebody else's that the reader may ask haste for.</param>
public sealed record BoardCell(
    OrderSectionRow Section, string? CaseNumber, string? TaskId, string? OwnerName, TaskChoice? OwnerUnit, string? OwnerRoleZh, string? OwnerRoleEn, double? PercentUsed, bool IsWarned, bool MayBlock, bool MayUrge);
