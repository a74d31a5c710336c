using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Cli.Hosting;

/// <summary>What a run is given from outside.</summary>
internal sealed record HostSettings
{
    /// <summary>Where the virtual clock starts.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>From which identities are drawn: equal seeds give equal runs.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How flowcharts join branches.</summary>
    public FlowchartMode FlowchartMode { get; init; }

    /// <summary>The most instances of one run. Workflows that start each other without end are stopped by it.</summary>
    public int MaxInstances { get; init; } = 10_000;

    /// <summary>The longest chain of workflows that dispatched each other; short enough for ordinary JSON readers to read the nested report.</summary>
    public int MaxDepth { get; init; } = 25;

    /// <summary>The most bursts of one run. Workflows that wake each other without end are stopped by it.</summary>
    public int MaxBursts { get; init; } = 100_000;
}
