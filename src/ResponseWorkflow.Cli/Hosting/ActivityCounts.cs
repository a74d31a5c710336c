using System.Runtime.InteropServices;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Cli.Hosting;

/// <summary>How often each authored activity of an instance started, completed and faulted, as its journal tells.</summary>
internal sealed class ActivityCounts
{
    private readonly OrderedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The counts by activity id, in the order in which the activities first ran.</summary>
    public IReadOnlyDictionary<string, Entry> Entries => _entries;

    /// <summary>Counts a line of the journal.</summary>
    public void Add(JournalEntry line)
    {
        // The node that stands for the workflow itself was not drawn by anybody.
        if (line.Activity.NodeId == WorkflowCompiler.RootId)
            return;
        var before = _entries.GetValueOrDefault(line.Activity.Id);
        var after = line.EventName switch
        {
            JournalEvents.Started => before with { Started = before.Started + 1 },
            JournalEvents.Completed => before with { Completed = before.Completed + 1 },
            JournalEvents.Faulted => before with { Faulted = before.Faulted + 1 },
            _ => before,
        };
        if (after != default)
            _entries[line.Activity.Id] = after;
    }

    /// <summary>The counts of one activity.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Entry(int Started, int Completed, int Faulted);
}
