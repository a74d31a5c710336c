using System.Buffers;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace Benchmarks;

/// <summary>A flowchart of seven nodes that waits for an event: from start to wait, and from the event to the end, on one thread.</summary>
internal static class BurstBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static void Run(Table table)
    {
        var workflow = Definitions.Compile(Definitions.SevenNodes());
        var identities = new SeededIdentities(1);
        var suspended = Burst.Run(workflow, null, new StartWorkflow("instance-1"), Now, identities).State;
        if (suspended.SubStatus != WorkflowSubStatus.Suspended)
            throw new InvalidOperationException("The measured workflow does not wait.");
        var stored = WorkflowStateJson.Write(suspended);
        var resume = new ResumeBookmarks
        {
            BookmarkId = suspended.Bookmarks[0].Id,
            Input = DataValue.ObjectOf((StimulusInputs.EventPayload, "yes")).AsObject(),
        };
        if (Burst.Run(workflow, suspended, resume, Now, identities).State.SubStatus != WorkflowSubStatus.Finished)
            throw new InvalidOperationException("The measured workflow does not finish.");

        var start = Measurement.Of(() => Burst.Run(workflow, null, new StartWorkflow("instance-1"), Now, identities));
        var finish = Measurement.Of(() => Burst.Run(workflow, suspended, resume, Now, identities));
        Report(table, "start to wait", start, "100,000/s");
        Report(table, "event to end", finish, "100,000/s");

        var buffer = new ArrayBufferWriter<byte>(4096);
        var startStored = Measurement.Of(() => Store(Burst.Run(workflow, null, new StartWorkflow("instance-1"), Now, identities).State, buffer));
        var finishStored = Measurement.Of(() => Store(Burst.Run(workflow, WorkflowStateJson.Read(stored), resume, Now, identities).State, buffer));
        Report(table, "start to wait, state written", startStored, "30,000/s");
        Report(table, "event to end, state read and written", finishStored, "30,000/s");
        table.Add("bytes of the waiting state", $"{stored.Length:N0} B");
    }

    private static void Store(WorkflowState state, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        WorkflowStateJson.Write(state, buffer);
    }

    private static void Report(Table table, string name, Measurement measurement, string target)
    {
        table.Add(name, measurement);
        table.Add($"{name}, on one thread", Table.Rate(measurement), target);
    }
}
