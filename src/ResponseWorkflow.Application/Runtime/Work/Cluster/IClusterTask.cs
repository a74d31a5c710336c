namespace ResponseWorkflow.Application.Runtime.Work.Cluster;

/// <summary>Periodic work that one node does for all that share the database.</summary>
/// <remarks>All that are registered are run by <see cref="ClusterSchedule"/>. It must be harmless to run it again after a node died half-way.</remarks>
public interface IClusterTask
{
    /// <summary>Its name in logs and in the scheduler's tables; no two tasks share one.</summary>
    string Name { get; }

    /// <summary>When: a cron expression of Quartz (seconds first), in the zone of <see cref="RuntimeOptions.TimeZone"/>.</summary>
    string Schedule { get; }

    /// <summary>Does the work.</summary>
    /// <param name="cancellationToken">The node stops: ends as soon as what is in hand is finished.</param>
    Task RunAsync(CancellationToken cancellationToken);
}
