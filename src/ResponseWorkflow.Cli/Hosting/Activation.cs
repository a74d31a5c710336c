using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Cli.Hosting;

/// <summary>Decides whether an event may start another instance of a definition.</summary>
internal static class Activation
{
    /// <summary>Whether the definition's activation strategy allows it, given the instances that run.</summary>
    public static bool Allows(WorkflowDefinition definition, string? correlationId, IEnumerable<HostedInstance> instances)
    {
        var running = instances.Where(static instance => !instance.HasEnded);
        return definition.Options.ActivationStrategy switch
        {
            ActivationStrategy.Singleton => !running.Any(instance => instance.DefinitionId == definition.DefinitionId),
            ActivationStrategy.CorrelatedSingleton => !running.Any(instance => instance.DefinitionId == definition.DefinitionId && instance.State?.CorrelationId == correlationId),
            ActivationStrategy.Correlation => !running.Any(instance => instance.State?.CorrelationId == correlationId),
            _ => true,
        };
    }
}
