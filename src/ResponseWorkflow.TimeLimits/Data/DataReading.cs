using System.Collections.Immutable;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>What reading gave: the data, or everything that is wrong with it.</summary>
/// <param name="Data">The data; null when there is a problem.</param>
/// <param name="Problems">Everything that is wrong, in the order of the files.</param>
public sealed record DataReading(TimeLimitData? Data, ImmutableArray<DataProblem> Problems);
