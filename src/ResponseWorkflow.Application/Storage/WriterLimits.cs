namespace ResponseWorkflow.Application.Storage;

/// <summary>How many transactions a node has at once on a database that takes several.</summary>
/// <param name="Count">How many.</param>
/// <param name="Wait">How long a further one waits for its turn, before the database counts as unavailable.</param>
public sealed record WriterLimits(int Count, TimeSpan Wait)
{
    /// <summary>What suits this machine: four for each processor, at least eight, and the 15 seconds that clients of databases wait for a connection.</summary>
    public static WriterLimits Default { get; } = new(Math.Max(8, 4 * Environment.ProcessorCount), TimeSpan.FromSeconds(15));
}
