using Quartz;

namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>What the scheduler calls. Its name stands in the tables of the cluster's scheduler, so it stays where it is.</summary>
[DisallowConcurrentExecution]
internal sealed class NamedJob(Func<Task> work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await work();
}
