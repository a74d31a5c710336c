using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Server.Api.TmForum.Messages;
using ResponseWorkflow.Server.Logs;

namespace ResponseWorkflow.Server.Problems;

/// <summary>Sends a problem to the client.</summary>
internal static class ProblemAnswer
{
    // What the TM Forum interfaces answer has their own form.
    private const string TmfContentType = "application/json; charset=utf-8";

    private const string ContentType = "application/problem+json; charset=utf-8";

    // The relaxed encoder leaves Chinese readable; the type of the content keeps browsers from taking it for a page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends it. Whatever the client says it accepts, an error has this form.</summary>
    public static Task WriteAsync(HttpContext context, ProblemDocument problem, bool isEnglish)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.Headers.ContentLanguage = isEnglish ? "en" : "zh-CN";
        response.Headers.Append("Vary", "Accept-Language");
        if (problem.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var told = problem with { TraceId = RequestLog.TraceOf(context) };
        return context.Request.Path.StartsWithSegments(NorthPaths.Root, StringComparison.OrdinalIgnoreCase)
            ? response.WriteAsJsonAsync(TmfError.Of(told), Json, TmfContentType, context.RequestAborted)
            : response.WriteAsJsonAsync(told, Json, ContentType, context.RequestAborted);
    }
}
