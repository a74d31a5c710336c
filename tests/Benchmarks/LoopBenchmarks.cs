using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace Benchmarks;

/// <summary>A parallel loop over many items: its time must grow with the items, not with their square.</summary>
internal static class LoopBenchmarks
{
    public static void Run(Table table)
    {
        var workflow = Definitions.Compile(Definitions.ParallelForEach());
        var times = new List<double>();
        var options = new BurstOptions { StepLimit = 1_000_000 };
        foreach (var count in new[] { 1_000, 10_000, 40_000 })
        {
            var items = DataArray.From(Enumerable.Range(0, count).Select(static i => DataValue.From(i)));
            var start = new StartWorkflow("instance-1") { Input = DataValue.ObjectOf(("items", items)).AsObject() };
            var measurement = Measurement.Of(() => Burst.Run(workflow, null, start, DateTimeOffset.UnixEpoch, new SeededIdentities(1), options));
            times.Add(measurement.Median);
            table.Add($"ParallelForEach over {count:N0} items", measurement, count == 10_000 ? "<= 500 ms" : "");
        }

        // Up to some 1,000 items no collection happens at all; growth is told where the collector takes its part.
        table.Add("growth from 10,000 to 40,000 items", $"{times[2] / times[1]:F1} times", "about 4");
    }
}
