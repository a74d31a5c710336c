using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Http;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Instances;
using ResponseWorkflow.Server.Api.Mapping;

namespace ResponseWorkflow.Server.Api.HttpWorkflows;

/// <summary>Answers HTTP requests by workflows: one transaction starts or resumes the instance, and its answer is the workflow's.</summary>
internal sealed class HttpWorkflow(HttpEndpoints endpoints, ICurrentUser user, IModelMapper mapper, IOptions<ApiOptions> options, TimeProvider time, ILogger<HttpWorkflow> logger)
{
    private const string IdempotencyKey = "Idempotency-Key";
    private const string InstanceParameter = "workflowInstanceId";
    private const string CorrelationParameter = "correlationId";

    /// <summary>Answers a request.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var call = new HttpCall
        {
            Method = request.Method.ToUpperInvariant(),
            Path = context.GetRouteValue("path") as string ?? "",
            InstanceId = Given(request, InstanceParameter),
            CorrelationId = Given(request, CorrelationParameter),
        };
        using var scope = CommandLogScope.Begin(logger, call.InstanceId, call.CorrelationId);
        var found = await endpoints.FindAsync(call, context.RequestAborted);
        if (found.Match is not { } match)
            return found.AllowedMethods.Count == 0 ? throw new RefusedException(HttpWorkflowRefusals.Unknown(call)) : OtherMethods(context, found.AllowedMethods);
        if (match.Settings.IsAuthorized && !user.IsSignedIn)
            return TypedResults.Unauthorized();
        var received = await ReadAsync(context, call, match);
        var caller = new Caller { User = user, IdempotencyKey = request.Headers.TryGetValue(IdempotencyKey, out var key) ? key.ToString() : null };
        var answer = await endpoints.ReceiveAsync(call, match, received, caller.Origin(), context.RequestAborted);
        return answer.Response is { } written ? new WrittenAnswer(written, logger) : Accepted(answer);
    }

    private static string? Given(HttpRequest request, string parameter) => request.Query.TryGetValue(parameter, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    // Without a body, so that it gets the problem that the server has for this status.
    private static StatusCodeHttpResult OtherMethods(HttpContext context, IReadOnlyList<string> allowed)
    {
        context.Response.Headers.Allow = string.Join(", ", allowed);
        return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    private async Task<Engine.Execution.Stimuli.ReceivedHttpRequest> ReadAsync(HttpContext context, HttpCall call, HttpEndpointMatch match)
    {
        var limit = match.Settings.Timeout is { } wanted && wanted > TimeSpan.Zero && wanted < options.Value.MaxRequestTime ? wanted : options.Value.MaxRequestTime;
        using var late = new CancellationTokenSource(limit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted);
        try
        {
            return await new RequestReading(context.Request, call, match).ReadAsync(linked.Token);
        }
        catch (OperationCanceledException exception) when (late.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body did not arrive in time.", StatusCodes.Status408RequestTimeout, exception);
        }
    }

    private Accepted<InstanceAnswerModel> Accepted(InstanceAnswer answer) =>
        TypedResults.Accepted($"{ApiExtensions.BasePath}/instances/{Uri.EscapeDataString(answer.InstanceId)}", mapper.Map<InstanceAnswerModel>(answer));
}
