using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;

namespace ResponseWorkflow.Cli.Hosting;

/// <summary>Something that the host has to do next.</summary>
internal abstract record HostWork
{
    /// <summary>An instance gets a stimulus.</summary>
    /// <param name="Instance">The instance.</param>
    /// <param name="Stimulus">The stimulus.</param>
    public sealed record Stimulate(HostedInstance Instance, Stimulus Stimulus) : HostWork;

    /// <summary>An event looks for those who wait for it.</summary>
    /// <param name="Event">The event.</param>
    /// <param name="Publisher">The instance that published it; null for one from outside.</param>
    public sealed record Deliver(EventPublished Event, HostedInstance? Publisher) : HostWork;
}
