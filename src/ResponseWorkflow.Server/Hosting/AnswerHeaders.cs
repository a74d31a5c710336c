namespace ResponseWorkflow.Server.Hosting;

/// <summary>Headers that every answer carries.</summary>
internal static class AnswerHeaders
{
    /// <summary>Adds them. An endpoint that may be cached says so itself.</summary>
    public static void UseAnswerHeaders(this WebApplication app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
