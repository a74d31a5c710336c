using System.Diagnostics;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Logs;

/// <summary>Writes one line for each request when it has been answered. Queries and bodies are left out, since they may hold what concerns people.</summary>
internal sealed partial class RequestLog(TimeProvider time, ILogger<RequestLog> logger) : IMiddleware
{
    /// <inheritdoc/>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var began = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var level = LevelOf(context);
            if (logger.IsEnabled(level))
            {
                // The path as it was sent, escaped: a line feed in it must not make a line of the log.
                var path = context.Request.Path.ToUriComponent();
                var elapsed = time.GetElapsedTime(began).TotalMilliseconds;
                var trace = TraceOf(context);
                var concerned = context.Features.Get<ConcernedInstance>();
                using var scope = CommandLogScope.Begin(logger, concerned?.InstanceId, concerned?.CorrelationId);
                LogRequest(level, context.Request.Method, path, context.Response.StatusCode, elapsed, trace);
            }
        }
    }

    /// <summary>The id under which traces and logs know a request.</summary>
    public static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    // Probes come every few seconds and say nothing while all is well.
    private static LogLevel LevelOf(HttpContext context) =>
        context.Response.StatusCode < StatusCodes.Status400BadRequest && (context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/metrics", StringComparison.Ordinal))
            ? LogLevel.Debug
            : LogLevel.Information;

    [LoggerMessage(Message = "{Method} {Path} answered {Status} in {Elapsed:0.0} ms, trace {RequestTraceId}")]
    private partial void LogRequest(LogLevel level, string method, string path, int status, double elapsed, string requestTraceId);
}
