namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>Which member of a group a task is for.</summary>
/// <param name="Member">Index of the member, from 0.</param>
/// <param name="ControlBookmarkId">The wait by which the group takes further signers; null when it takes none.</param>
public sealed record TaskGroupPlace(int Member, string? ControlBookmarkId);
