namespace ResponseWorkflow.Server.Access;

/// <summary>Tells writes of our own pages from those that pages of other sites make a browser send along with its session.</summary>
/// <remarks>There is no token in forms: the designer, which is not ours, could not send it. Browsers say where a request comes from, and pages cannot change that.</remarks>
internal static class PageOrigin
{
    private const string FetchSite = "Sec-Fetch-Site";
    private const string SameOrigin = "same-origin";

    /// <summary>Whether the request changes nothing, or comes from our own pages.</summary>
    public static bool IsOurs(HttpRequest request, AccessOptions options)
    {
        if (IsRead(request))
            return true;
        if (request.Headers[FetchSite] is { Count: > 0 } site)
            return site == SameOrigin || IsNamed(request, options);
        return IsNamed(request, options) || IsOwnHost(request);
    }

    // A web socket begins as a read, but then carries commands.
    private static bool IsRead(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) && !request.HttpContext.WebSockets.IsWebSocketRequest;

    private static bool IsNamed(HttpRequest request, AccessOptions options) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin && options.Origins.Any(named => named.TrimEnd('/').Equals(origin, StringComparison.OrdinalIgnoreCase));

    // The scheme is left out: behind a proxy that ends TLS, it differs.
    private static bool IsOwnHost(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && new HostString(origin.Authority).Equals(new HostString(WithoutDefaultPort(request.Host, origin)));

    private static string WithoutDefaultPort(HostString host, Uri origin) =>
        host.Port is { } port && origin.IsDefaultPort && port == origin.Port ? host.Host : host.Value ?? "";
}
