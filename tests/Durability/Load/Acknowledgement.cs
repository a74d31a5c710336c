namespace Durability.Load;

/// <summary>A command that the server said it has carried out.</summary>
/// <param name="Key">Its idempotency key.</param>
/// <param name="InstanceId">The instance; null for an event.</param>
/// <param name="RowVersion">How many transitions the instance had then; 0 for an event.</param>
internal sealed record Acknowledgement(string Key, string? InstanceId, long RowVersion);
