using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Http;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Application.Runtime.Retention;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Runtime.Transfer;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Runtime.Work.Cluster;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime;

/// <summary>Puts the runtime together.</summary>
public static class RuntimeRegistration
{
    /// <summary>
    /// Adds commands and workers. A <see cref="IDatabaseProvider"/>, an <see cref="Definitions.IDefinitionCatalogue"/> and logging must be there too.
    /// </summary>
    public static IServiceCollection AddRuntime(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<RuntimeOptions>().BindConfiguration(RuntimeOptions.Section);
        services.AddOptions<WorkOptions>().BindConfiguration(WorkOptions.Section);
        services.AddOptions<InstanceListOptions>().BindConfiguration(InstanceListOptions.Section)
            .Validate(static options => options is { MaxPageSize: > 0, ExactCount: > 0, RememberedCounts: > 0 }, "The numbers of InstanceList must be at least 1.").ValidateOnStart();
        services.AddOptions<TimerOptions>().BindConfiguration(TimerOptions.Section);
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddMetrics();
        services.AddAudit();
        services.TryAddSingleton<RuntimeMetrics>();
        services.TryAddSingleton<StorageMetrics>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ISeedSource, RandomSeeds>();
        services.TryAddSingleton<Database>();
        services.TryAddSingleton<WorkSignals>();
        services.TryAddSingleton<InstanceChanges>();
        services.TryAddSingleton<RuntimeServices>();
        services.TryAddSingleton<InstanceCommands>();
        services.TryAddSingleton<InstanceRemoval>();
        services.TryAddSingleton<InstanceExport>();
        services.TryAddSingleton<InstanceImport>();
        services.TryAddSingleton<InstanceListing>();
        services.TryAddSingleton<HttpEndpoints>();
        services.TryAddSingleton<StimulusDelivery>();
        services.TryAddSingleton<LateMatches>();
        services.TryAddSingleton<TimerFiring>();
        services.TryAddSingleton<RetentionSweep>();
        services.TryAddSingleton<DefinitionRetention>();
        services.TryAddSingleton<StorageOutage>();
        services.AddSweep<TimerFiring>();
        services.AddSweep<StimulusDelivery>();
        services.AddSweep<LateMatches>();
        services.AddOutbox();
        services.AddSweep<OutboxSweep>();
        services.AddClusterTask<StimulusExpiry>();
        services.AddClusterTask<RetentionSweep>();
        return services;
    }

    /// <summary>Has this process do the runtime's work too: sweeps as long as the host runs, and its share of the tasks of the cluster.</summary>
    public static IServiceCollection AddRuntimeWorkers(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<SweepLoops>();
        services.AddHostedService<SweepService>();
        services.AddHostedService<ClusterSchedule>();
        return services;
    }

    /// <summary>Adds a sweep to those that every node runs.</summary>
    public static IServiceCollection AddSweep<TSweep>(this IServiceCollection services)
        where TSweep : class, ISweep
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<TSweep>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISweep, TSweep>(static provider => provider.GetRequiredService<TSweep>()));
        return services;
    }

    /// <summary>Adds a task to those that one node does for all.</summary>
    public static IServiceCollection AddClusterTask<TTask>(this IServiceCollection services)
        where TTask : class, IClusterTask
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<TTask>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IClusterTask, TTask>(static provider => provider.GetRequiredService<TTask>()));
        return services;
    }
}
