using System.Net;

namespace ResponseWorkflow.Application.Runtime.Outbox.Http;

/// <summary>Follows redirects where that is safe. Every other redirect is an answer, and the workflow decides.</summary>
/// <remarks>
/// Only requests that change nothing are sent elsewhere, and only by the same scheme. Headers that give access are not carried to another host, and neither is
/// whatever the workflow set beside.
/// </remarks>
internal static class HttpRedirect
{
    /// <summary>The request to send instead; null when the response is an answer.</summary>
    public static HttpRequestMessage? Follow(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!IsRedirect(response.StatusCode) || (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head) || request.Content is not null)
            return null;
        if (response.Headers.Location is not { } location || request.RequestUri is not { } from)
            return null;
        var to = location.IsAbsoluteUri ? location : new Uri(from, location);
        if (to.Scheme != from.Scheme)
            return null;
        var next = new HttpRequestMessage(request.Method, to);
        var isSameHost = to.Authority.Equals(from.Authority, StringComparison.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            var isCarried = isSameHost
                ? !name.Equals("Host", StringComparison.OrdinalIgnoreCase)
                : name.StartsWith("Accept", StringComparison.OrdinalIgnoreCase) || name.Equals(HttpCallRequest.KeyHeader, StringComparison.OrdinalIgnoreCase);
            if (isCarried)
                next.Headers.TryAddWithoutValidation(name, values);
        }

        return next;
    }

    private static bool IsRedirect(HttpStatusCode status) => status
        is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
