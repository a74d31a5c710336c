using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;

namespace Durability.Checks;

/// <summary>
/// Makes every instance once more from its recorded bursts. The engine is a pure function, so the outcome must be the stored state, byte for byte: a burst
/// that is missing, doubled, or recorded apart from its state shows.
/// </summary>
internal static class Replay
{
    /// <summary>The instances that come out otherwise.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(IDatabaseProvider provider, StoredFacts facts, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton(provider);
        services.AddDefinitions();
        await using var node = services.BuildServiceProvider();
        var catalogue = node.GetRequiredService<IDefinitionCatalogue>();
        var options = new RuntimeOptions().ToBurstOptions();

        var faults = new List<string>();
        foreach (var instance in facts.Instances.Values)
        {
            var definition = await catalogue.GetVersionAsync(instance.VersionId, cancellationToken);
            WorkflowState? state = null;
            foreach (var burst in facts.Bursts[instance.Id])
                state = Burst.Run(definition.Workflow, state, StimulusJson.Read(burst.Stimulus), burst.At, new SeededIdentities(unchecked((ulong)burst.Seed)), options).State;
            if (state is null || !WorkflowStateJson.Write(state).AsSpan().SequenceEqual(instance.State))
                faults.Add($"{instance.DefinitionId} {instance.Id} ({instance.CorrelationId}) comes out otherwise when its {instance.BurstCount} bursts are made again.");
        }

        return faults;
    }
}
