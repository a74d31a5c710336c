using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Application.Systems.Exchanges;
using ResponseWorkflow.Application.Systems.Operations;

namespace ResponseWorkflow.Application.Systems;

/// <summary>Registers calls of other systems.</summary>
public static class SystemServices
{
    /// <summary>Adds them to a runtime with cases. The adapters that make the calls are added by their own projects.</summary>
    public static IServiceCollection AddSystems(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SystemOptions>().BindConfiguration(SystemOptions.Section).Validate(static options => options.Fault() is null, "A setting of Systems is wrong.").ValidateOnStart();
        services.TryAddSingleton<StoredSystemConnections>();
        services.TryAddSingleton<ISystemConnections>(static provider => provider.GetRequiredService<StoredSystemConnections>());
        services.TryAddSingleton<ISystemProbes, NoSystemProbes>();
        services.TryAddSingleton<SystemConnectionCommands>();
        services.TryAddSingleton<SystemConnectionQueries>();
        services.TryAddSingleton<NodeIdentity>();
        services.TryAddSingleton<ISystemExchangeLog, SystemExchangeLog>();
        services.TryAddSingleton<SystemExchangeQueries>();
        services.AddClusterTask<SystemExchangeRetention>();
        services.TryAddSingleton<SystemPorts>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, SystemCalls>());
        services.TryAddSingleton<SystemCallEffects>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, SystemCallEffects>(static provider => provider.GetRequiredService<SystemCallEffects>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, SystemCallEffects>(static provider => provider.GetRequiredService<SystemCallEffects>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChoiceSource, SystemOperationChoices>());
        return services.AddSystemTelling();
    }

    /// <summary>Adds what tells of calls in the time line of cases. It must stand before what keeps cases.</summary>
    internal static IServiceCollection AddSystemTelling(this IServiceCollection services)
    {
        services.TryAddSingleton<SystemCallTelling>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, SystemCallTelling>(static provider => provider.GetRequiredService<SystemCallTelling>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, SystemCallTelling>(static provider => provider.GetRequiredService<SystemCallTelling>()));
        return services;
    }
}
