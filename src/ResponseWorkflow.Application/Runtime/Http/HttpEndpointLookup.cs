namespace ResponseWorkflow.Application.Runtime.Http;

/// <summary>What was found for a request.</summary>
/// <param name="Match">The endpoint; null when there is none for the method.</param>
/// <param name="AllowedMethods">The methods that the path has endpoints for; empty when it has none at all.</param>
public sealed record HttpEndpointLookup(HttpEndpointMatch? Match, IReadOnlyList<string> AllowedMethods);
