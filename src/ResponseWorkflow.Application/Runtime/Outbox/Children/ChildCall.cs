namespace ResponseWorkflow.Application.Runtime.Outbox.Children;

/// <summary>A child workflow to be started.</summary>
/// <param name="Row">The call, held by the transaction.</param>
/// <param name="IsWanted">Whether the parent still waits for the child, or does not wait but has not been cancelled.</param>
internal sealed record ChildCall(OutboxRow Row, bool IsWanted);
