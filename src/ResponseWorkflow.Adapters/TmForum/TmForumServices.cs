using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Adapters.Activation;
using ResponseWorkflow.Adapters.Alarms;
using ResponseWorkflow.Adapters.Inventory;
using ResponseWorkflow.Adapters.Performance;
using ResponseWorkflow.Adapters.Testing;
using ResponseWorkflow.Application.Systems;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Application.Systems.Ports.Activation;
using ResponseWorkflow.Application.Systems.Ports.Alarms;
using ResponseWorkflow.Application.Systems.Ports.Inventory;
using ResponseWorkflow.Application.Systems.Ports.Performance;
using ResponseWorkflow.Application.Systems.Ports.Testing;

namespace ResponseWorkflow.Adapters.TmForum;

/// <summary>Registers the clients of TM Forum Open APIs.</summary>
public static class TmForumServices
{
    /// <summary>Adds them to calls of other systems (<see cref="SystemServices.AddSystems"/>).</summary>
    public static IServiceCollection AddTmForum(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        // Time-outs are the connection's; the factory's log would repeat addresses.
        services.AddHttpClient(TmfClient.ClientName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            });
        services.TryAddSingleton<TmfPipelines>();
        services.TryAddSingleton<TmfCredentials>();
        services.TryAddSingleton<TmfClient>();
        services.TryAddSingleton<TmfLists>();
        services.TryAddSingleton<TmfQualifications>();
        services.TryAddSingleton<TmfResources>();
        services.TryAddSingleton<TmfReservations>();
        services.TryAddSingleton<TmfServices>();
        services.TryAddSingleton<IInventory, TmfInventory>();
        services.TryAddSingleton<IServiceActivation, TmfActivation>();
        services.TryAddSingleton<ITestExecution, TmfTests>();
        services.TryAddSingleton<IAlarmSource, TmfAlarms>();
        services.TryAddSingleton<IPerformanceSource, TmfPerformance>();
        services.Replace(ServiceDescriptor.Singleton<ISystemProbes, TmfProbes>());
        return services;
    }
}
