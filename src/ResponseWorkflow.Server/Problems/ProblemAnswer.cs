using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResponseWorkflow.Server.Logs;

namespace ResponseWorkflow.Server.Problems;

/// <summary>Sends a problem to the client.</summary>
internal static class ProblemAnswer
{
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
        return response.WriteAsJsonAsync(problem with { TraceId = RequestLog.TraceOf(context) }, Json, ContentType, context.RequestAborted);
    }
}
