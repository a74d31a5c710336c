using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api;

/// <summary>What the description of the API says of an endpoint.</summary>
internal static class EndpointDescriptions
{
    private const string ProblemType = "application/problem+json";

    /// <summary>An endpoint that changes something.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="id">Its name in clients that are generated.</param>
    /// <param name="summary">What it does.</param>
    /// <param name="problems">The statuses that it refuses with, beside those that every endpoint may have.</param>
    public static RouteHandlerBuilder IsCommand(this RouteHandlerBuilder endpoint, string id, string summary, params int[] problems) =>
        endpoint.IsRead(id, summary, problems).AddEndpointFilter<CommandLogScope>();

    /// <summary>An endpoint that only reads.</summary>
    public static RouteHandlerBuilder IsRead(this RouteHandlerBuilder endpoint, string id, string summary, params int[] problems)
    {
        endpoint.WithName(id).WithSummary(summary);
        foreach (var status in problems)
            endpoint.Produces<ProblemDocument>(status, ProblemType);
        return endpoint;
    }
}
