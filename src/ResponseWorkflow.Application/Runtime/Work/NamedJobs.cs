using Quartz;
using Quartz.Extensibility;

namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>Gives the scheduler what stands behind the names of its jobs on this node.</summary>
/// <remarks>A name that this version does not know, from one that shares the cluster, does nothing here.</remarks>
internal sealed class NamedJobs(IReadOnlyDictionary<string, Func<Task>> work) : IJobFactory
{
    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new JobScope(new NamedJob(work.GetValueOrDefault(bundle.JobDetail.Key.Name, static () => Task.CompletedTask)), null));

    public ValueTask ReturnJob(JobScope jobScope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
