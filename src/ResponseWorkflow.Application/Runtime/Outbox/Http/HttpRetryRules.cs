using System.Net;

namespace ResponseWorkflow.Application.Runtime.Outbox.Http;

/// <summary>Which answers mean that the same request may fare better a little later.</summary>
internal static class HttpRetryRules
{
    /// <summary>Whether a request with that answer is sent again: 408, 425, 429, 502, 503 and 504.</summary>
    public static bool IsPassing(HttpStatusCode status) => status
        is HttpStatusCode.RequestTimeout
        or (HttpStatusCode)425
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    /// <summary>The wait that an answer asks for, at most the longest; null when it asks for none.</summary>
    public static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now, TimeSpan longest)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        return asked switch
        {
            null => null,
            { } wait when wait < TimeSpan.Zero => TimeSpan.Zero,
            { } wait => wait < longest ? wait : longest,
        };
    }
}
