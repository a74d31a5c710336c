using System.Globalization;
using System.Net;
using ResponseWorkflow.Application.Notices.Delivery;

namespace ResponseWorkflow.Adapters.Messaging;

/// <summary>Makes a call of a gateway, and tells what its answer means.</summary>
internal static class GatewayCall
{
    /// <summary>Name of the client that calls gateways.</summary>
    public const string ClientName = "gateways";

    private const int Shown = 300;

    /// <summary>Sends a request.</summary>
    /// <param name="clients">Makes the client.</param>
    /// <param name="request">The request.</param>
    /// <param name="mustContain">What a successful answer contains; empty when the status tells.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the gateway said, in short.</returns>
    /// <exception cref="ChannelException">It did not take it.</exception>
    public static async Task<string> SendAsync(IHttpClientFactory clients, HttpRequestMessage request, string mustContain, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            using var client = clients.CreateClient(ClientName);
            response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new ChannelException($"No connection: {exception.Message}", isFinal: false, exception);
        }

        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            var said = string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {(text.Length > Shown ? text[..Shown] : text)}").Replace("\0", "", StringComparison.Ordinal).Trim();
            if (response.IsSuccessStatusCode && text.Contains(mustContain, StringComparison.Ordinal))
                return said;

            // What a gateway refuses by 4xx it refuses again; a wrong key or address is mended by an operator, and nothing is to be lost until then.
            var isFinal = response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity;
            throw new ChannelException(said, isFinal) { RetryAfter = response.Headers.RetryAfter?.Delta };
        }
    }
}
