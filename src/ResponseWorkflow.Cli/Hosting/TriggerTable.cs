using ResponseWorkflow.Cli.Files;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Cli.Hosting;

/// <summary>The triggers that may start the definitions of a run.</summary>
internal sealed class TriggerTable
{
    private readonly List<(CompiledWorkflow Workflow, IndexedTrigger Trigger)> _entries = [];

    private TriggerTable()
    {
    }

    /// <summary>Indexes the current version of every definition; one whose triggers cannot be evaluated starts by none, and a note says so.</summary>
    public static TriggerTable Of(DefinitionLibrary library, DateTimeOffset now, BurstOptions options, TextWriter notes)
    {
        var table = new TriggerTable();
        foreach (var definition in library.Current)
            table.Add(definition, library, now, options, notes);
        return table;
    }

    /// <summary>The triggers that a stimulus matches.</summary>
    public IEnumerable<(CompiledWorkflow Workflow, IndexedTrigger Trigger)> Find(string name, string hash) =>
        _entries.Where(entry => entry.Trigger.Name == name && entry.Trigger.Hash == hash);

    private void Add(WorkflowDefinition definition, DefinitionLibrary library, DateTimeOffset now, BurstOptions options, TextWriter notes)
    {
        try
        {
            var workflow = library.Compile(definition);
            _entries.AddRange(TriggerIndex.Of(workflow, now, options).Select(trigger => (workflow, trigger)));
        }
        catch (Exception exception) when (exception is WorkflowCompilationException or ActivityFaultException)
        {
            notes.WriteLine($"response: events do not start '{definition.DefinitionId}': {exception.Message}");
        }
    }
}
