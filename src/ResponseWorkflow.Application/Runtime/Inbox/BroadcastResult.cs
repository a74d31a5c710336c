namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>Whom a stimulus reaches.</summary>
/// <param name="Resumed">The instances that wait for it.</param>
/// <param name="Started">The definitions that it starts.</param>
/// <param name="IsKept">Whether nothing waited for it and it is kept.</param>
public sealed record BroadcastResult(IReadOnlyList<string> Resumed, IReadOnlyList<string> Started, bool IsKept);
