using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Callers;

/// <summary>Says in every line of the log that a command writes which instance and correlation it concerns.</summary>
internal sealed class CommandLogScope(ILogger<CommandLogScope> logger) : IEndpointFilter
{
    /// <summary>The name of the route parameter that is the id of an instance.</summary>
    public const string InstanceParameter = "instanceId";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var body = context.Arguments.OfType<IConcernsInstance>().FirstOrDefault();
        var instanceId = context.HttpContext.GetRouteValue(InstanceParameter) as string ?? body?.InstanceId;
        using var scope = Begin(logger, instanceId, body?.CorrelationId);
        var result = await next(context);

        // Who resumes a bookmark or completes a task names no instance: the answer does, and the line about the request can.
        var answer = (result as IValueHttpResult)?.Value as IConcernsInstance;
        context.HttpContext.Features.Set(new ConcernedInstance(instanceId ?? answer?.InstanceId, body?.CorrelationId ?? answer?.CorrelationId));
        return result;
    }

    /// <summary>Begins a scope; null when nothing is known yet.</summary>
    public static IDisposable? Begin(ILogger logger, string? instanceId, string? correlationId)
    {
        var facts = new List<KeyValuePair<string, object?>>(2);
        if (instanceId is not null && RouteText.CanBeId(instanceId))
            facts.Add(new("InstanceId", instanceId));
        if (correlationId is not null && RouteText.CanBeId(correlationId))
            facts.Add(new("CorrelationId", correlationId));
        return facts.Count == 0 ? null : logger.BeginScope(facts);
    }
}
