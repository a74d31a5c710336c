using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ResponseWorkflow.Server.Access;

/// <summary>Who may do what. There is no sign-in yet; this is the one place where it will come.</summary>
internal static partial class AccessExtensions
{
    /// <summary>Adds what decides who may do what. Nothing yet.</summary>
    public static void AddAccess(this WebApplicationBuilder builder) => ArgumentNullException.ThrowIfNull(builder);

    /// <summary>Puts sign-in and permissions before the endpoints. Until there are any, warns when other machines can connect.</summary>
    public static void UseAccess(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault(static address => !IsLoopback(address)) is { } open)
            LogOpen(app.Logger, open);
    });

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    [LoggerMessage(LogLevel.Warning, "There is no sign-in yet, and other machines can connect by {Address}: let only a proxy that checks who is there reach it.")]
    private static partial void LogOpen(ILogger logger, string address);
}
