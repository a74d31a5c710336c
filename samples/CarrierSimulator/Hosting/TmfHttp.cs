using CarrierSimulator.Admin;
using CarrierSimulator.Chaos;
using CarrierSimulator.Protocol;

namespace CarrierSimulator.Hosting;

/// <summary>Brings the operations to HTTP, with what goes wrong on the way.</summary>
internal sealed class TmfHttp(TmfGateway gateway, Access access, ChaosDice dice, Overtaking overtaking, Journal journal, TimeProvider time)
{
    private const string Correlation = "X-Correlation-ID";

    /// <summary>Maps one.</summary>
    public void Map(IEndpointRouteBuilder routes, TmfOperation operation) => routes.MapMethods(operation.Pattern, [operation.Method], context => ServeAsync(context, operation));

    /// <summary>The language in which a caller wants to be answered: zh or en.</summary>
    public static string Language(HttpRequest request) => request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh";

    private async Task ServeAsync(HttpContext context, TmfOperation operation)
    {
        var begun = (At: time.GetUtcNow(), Stamp: time.GetTimestamp());
        var request = await ReadAsync(context, operation);
        var plan = dice.Throw(operation);
        var answer = await AnswerAsync(context, operation, request, plan);
        var isCut = plan.IsCut || plan.SilenceBeforeCut is not null;
        var correlation = context.Request.Headers[Correlation].ToString();
        journal.Add(new JournalEntry(0, begun.At, (long)time.GetElapsedTime(begun.Stamp).TotalMilliseconds, operation.Api, operation.Name, operation.Method, context.Request.Path + context.Request.QueryString, request.Key, correlation.Length == 0 ? null : correlation, request.Body, isCut ? null : answer?.Status, answer?.Body, plan.Words));
        if (isCut || answer is null)
        {
            if (plan.SilenceBeforeCut is { } silence && silence > TimeSpan.Zero)
                await Task.Delay(silence, time, context.RequestAborted);
            context.Abort();
            return;
        }

        if (correlation.Length > 0)
            context.Response.Headers[Correlation] = correlation;
        await WriteAsync(context, answer);
        overtaking.Answered();
    }

    private async Task<TmfAnswer?> AnswerAsync(HttpContext context, TmfOperation operation, TmfRequest request, ChaosPlan plan)
    {
        if (plan.Delay > TimeSpan.Zero)
            await Task.Delay(plan.Delay, time, context.RequestAborted);
        if (plan.IsCut)
            return null;
        if (!access.Admits(context.Request))
            return Access.Refusal(request.Language);
        if (plan.ErrorStatus is { } status)
            return TmfAnswer.Error(new TmfException(status, "simulated.failure", new Words("模拟的系统故障。", "A failure that was ordered.")), request.Language);
        var answer = gateway.Run(operation, request);
        if (plan.IsDuplicated)
            answer = gateway.Run(operation, request);
        if (plan.IsReordered)
            await overtaking.WaitAsync(context.RequestAborted);
        return answer;
    }

    private static async Task<TmfRequest> ReadAsync(HttpContext context, TmfOperation operation)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        return new TmfRequest(operation.Method, context.Request.Path, context.Request.RouteValues["id"]?.ToString() ?? "", context.Request.Query, body, key.Length == 0 ? null : key, Language(context.Request));
    }

    private static async Task WriteAsync(HttpContext context, TmfAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.Body is null)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
