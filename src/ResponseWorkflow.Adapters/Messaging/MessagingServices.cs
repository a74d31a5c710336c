using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Notices;

namespace ResponseWorkflow.Adapters.Messaging;

/// <summary>Registers the gateways by which notices leave the product.</summary>
public static class MessagingServices
{
    /// <summary>Adds them to notices (<see cref="NoticeServices.AddNotices"/>).</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<MessagingOptions>().BindConfiguration(MessagingOptions.Section).Validate(static options => options.Fault() is null, "A setting of Messaging is wrong.").ValidateOnStart();

        // An attempt has a limit of its own; the factory's log would repeat addresses, which may hold keys.
        services.AddHttpClient(GatewayCall.ClientName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(2) });
        services.AddNoticeChannel<SmsGateway>();
        services.AddNoticeChannel<SmtpMail>();
        services.AddNoticeChannel<SignedWebhook>();
        return services;
    }
}
