using ResponseWorkflow.Application.Organisation;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>Which task somebody does something with.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Actor">Who.</param>
/// <param name="IdempotencyKey">A repeat with the same key is answered as the first was; null when a second time does no harm.</param>
/// <param name="Basis">The version of the task that the act goes by; null goes by whatever is there.</param>
public sealed record TaskCall(string TaskId, Actor Actor, string? IdempotencyKey = null, long? Basis = null);
