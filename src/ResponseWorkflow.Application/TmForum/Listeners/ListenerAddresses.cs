using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace ResponseWorkflow.Application.TmForum.Listeners;

/// <summary>Which addresses listeners may have: public ones, and those of the networks that are allowed. Looked at when a listener is registered, and again by each connection, since names change. Safe for use by several threads.</summary>
internal sealed class ListenerAddresses
{
    // Loopback, private, shared, link-local, of this host, of documentation and tests, of several hosts, reserved; the same of version 6.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4", "::/127", "64:ff9b::/96", "100::/64", "2001:db8::/32", "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(static text => IPNetwork.Parse(text)),
    ];

    private readonly IPNetwork[] _allowed;

    public ListenerAddresses(IOptions<NorthOptions> options) => _allowed = [.. options.Value.Listeners.AllowedNetworks.Select(static text => IPNetwork.Parse(text))];

    /// <summary>Whether an address may be called.</summary>
    public bool IsAllowed(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(_allowed, network => network.Contains(plain)) || !Array.Exists(Special, network => network.Contains(plain));
    }

    /// <summary>Whether a host may be called as far as can be told now: one whose name nobody knows yet may.</summary>
    public async Task<bool> IsAllowedAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
            return IsAllowed(address);
        try
        {
            return (await Dns.GetHostAddressesAsync(host, cancellationToken)).All(IsAllowed);
        }
        catch (SocketException)
        {
            return true;
        }
    }

    /// <summary>Connects to a host at the first of its addresses that is allowed and answers.</summary>
    /// <exception cref="AddressDeniedException">None of its addresses may be called.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var end = context.DnsEndPoint;
        var all = IPAddress.TryParse(end.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(end.Host, cancellationToken);
        var allowed = all.Where(IsAllowed).ToArray();
        if (allowed.Length == 0)
            throw new AddressDeniedException($"The address of '{end.Host}' may not be called (TmForum:Listeners:AllowedNetworks).");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
