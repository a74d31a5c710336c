using ResponseWorkflow.Application.Runtime;

namespace ResponseWorkflow.Runtime.Tests.Timers.Simulation;

/// <summary>Seeds and ids that are the same in each run (SplitMix64).</summary>
internal sealed class SequenceSeeds(ulong seed) : ISeedSource
{
    private readonly Lock _lock = new();
    private ulong _state = seed;

    public ulong NextSeed()
    {
        lock (_lock)
        {
            var mixed = _state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    public string NextId() => $"{NextSeed():x16}{NextSeed():x16}";

    /// <summary>A number from 0 below a limit.</summary>
    public int Next(int limit) => (int)(NextSeed() % (ulong)limit);
}
