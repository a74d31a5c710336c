using Microsoft.Extensions.Options;

namespace ResponseWorkflow.Server.Hosting;

/// <summary>Headers that every answer carries.</summary>
internal static class AnswerHeaders
{
    /// <summary>Adds them. An endpoint that may be cached, or whose page has a policy of its own, says so itself.</summary>
    public static void UseAnswerHeaders(this WebApplication app)
    {
        var transport = app.Services.GetRequiredService<IOptions<HostingOptions>>().Value.TransportSecurity;
        var policies = app.Services.GetRequiredService<IOptions<ContentPolicyOptions>>();
        app.Use((context, next) =>
        {
            if (transport.Length > 0 && context.Request.IsHttps)
                context.Response.Headers.StrictTransportSecurity = transport;
            context.Response.OnStarting(static state =>
            {
                var (response, policies) = ((HttpResponse, IOptions<ContentPolicyOptions>))state;
                var headers = response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "no-referrer";
                if (headers.CacheControl.Count == 0)
                    headers.CacheControl = "no-store";
                if (headers.ContentSecurityPolicy.Count == 0 && PolicyOf(response.ContentType, policies.Value) is { Length: > 0 } policy)
                    headers.ContentSecurityPolicy = policy;
                return Task.CompletedTask;
            }, (context.Response, policies));
            return next(context);
        });
    }

    // A script that is loaded as a worker is bound by the policy of its own answer, so scripts get none: they are bound by the page that loads them.
    private static string? PolicyOf(string? contentType, ContentPolicyOptions policies) => contentType switch
    {
        _ when Is(contentType, "text/html") => policies.Pages,
        _ when Is(contentType, "text/javascript") => null,
        _ => policies.Others,
    };

    private static bool Is(string? contentType, string type) => contentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true;
}
