using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Work.Cluster;

/// <summary>Makes the scheduler that the nodes of a database share; on a database that only one node may use, a scheduler in its memory.</summary>
internal static class ClusterScheduler
{
    /// <summary>What the names of the scheduler's tables begin with; migrations make them.</summary>
    public const string TablePrefix = "qrtz_";

    private const string SchedulerName = "cluster";
    private const int Threads = 4;

    public static StandaloneSchedulerFactory Make(IDatabaseProvider provider, IReadOnlyDictionary<string, Func<Task>> work, WorkOptions options, ILoggerFactory loggers) =>
        QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(static scheduler =>
            {
                scheduler.InstanceName = SchedulerName;
                scheduler.GenerateInstanceId = true;
            });
            quartz.UseDefaultThreadPool(Threads);
            quartz.UseJobFactory(new NamedJobs(work));
            quartz.Services.AddSingleton(loggers);
            if (provider.IsShared)
                quartz.UsePersistentStore(store => Configure(store, provider, options));
            else
                quartz.UseInMemoryStore(static _ => { });
        }).Build();

    private static void Configure(IPersistentStoreBuilder store, IDatabaseProvider provider, WorkOptions options)
    {
        store.ConfigureStore(static tables =>
        {
            tables.TablePrefix = TablePrefix;
            tables.StoreJobDataAsStrings = true;
        });
        store.UseSystemTextJsonSerializer();
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = options.ClusterCheckIn;
            cluster.CheckinMisfireThreshold = options.ClusterCheckIn * 2;
        });
        switch (provider.Name)
        {
            case "PostgreSql":
                store.UsePostgres(provider.ConnectionFactory, provider.ConnectionString);
                break;
            case "SqlServer":
                store.UseSqlServer(provider.ConnectionFactory, provider.ConnectionString);
                break;
            default:
                throw new NotSupportedException($"The scheduler knows no tables for '{provider.Name}'.");
        }
    }
}
