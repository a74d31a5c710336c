using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases.Processes;

/// <summary>A case that is part of another one.</summary>
/// <param name="InstanceId">Id for the instance of its process.</param>
/// <param name="BookmarkId">What waits for its end.</param>
/// <param name="Kind">Id of its kind.</param>
/// <param name="Unit">Id or code of the unit that it is for.</param>
/// <param name="Title">Its title; null for that of the whole.</param>
/// <param name="Data">The data of its kind.</param>
public sealed record CasePart(string InstanceId, string BookmarkId, string Kind, string Unit, string? Title, DataObject Data)
{
    /// <summary>Number of the activity's execution.</summary>
    public int Execution { get; init; }
}
