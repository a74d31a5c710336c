using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.TmForum.Listeners;
using ResponseWorkflow.Application.TmForum.Notices;
using ResponseWorkflow.Application.TmForum.Requests;

namespace ResponseWorkflow.Application.TmForum;

/// <summary>Registers what other systems hand in by TM Forum interfaces.</summary>
public static class NorthServices
{
    /// <summary>Adds it to a runtime with cases, behind these and behind dispatch orders: what a transaction made of them is told at its end.</summary>
    public static IServiceCollection AddNorthSide(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<NorthOptions>();
        services.TryAddSingleton<NorthNotices>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, NorthStep>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOrderListener, NorthOrderListener>());
        services.TryAddSingleton(static provider => new NorthCommands(
            provider.GetRequiredService<RuntimeServices>(), provider.GetRequiredService<CaseCommands>(), provider.GetRequiredService<IOptions<NorthOptions>>(), provider.GetRequiredService<IOptions<CaseOptions>>()));
        services.TryAddSingleton<NorthQueries>();
        services.TryAddSingleton<ListenerAddresses>();
        services.TryAddSingleton(static provider => new ListenerCommands(
            provider.GetRequiredService<RuntimeServices>(), provider.GetRequiredService<ListenerAddresses>(), provider.GetRequiredService<AuditTrail>(), provider.GetRequiredService<IOptions<NorthOptions>>()));
        services.TryAddSingleton<ListenerQueries>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, NoticeCalls>());
        AddClient(services);
        return services;
    }

    // No proxy and no redirect: either would lead where the callback does not.
    private static void AddClient(IServiceCollection services) => services.AddHttpClient(NoticeCalls.ClientName)
        .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers()
        .UseSocketsHttpHandler(static (handler, provider) =>
        {
            var addresses = provider.GetRequiredService<ListenerAddresses>();
            handler.AllowAutoRedirect = false;
            handler.UseCookies = false;
            handler.UseProxy = false;
            handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
            handler.ConnectTimeout = TimeSpan.FromSeconds(10);
            handler.ConnectCallback = (context, token) => addresses.ConnectAsync(context, token);
        });
}
