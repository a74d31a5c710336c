namespace ResponseWorkflow.Server.Api.Callers;

/// <summary>A feature of a request: the instance that its command concerned, as far as it is known.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="CorrelationId">Its correlation.</param>
internal sealed record ConcernedInstance(string? InstanceId, string? CorrelationId);
