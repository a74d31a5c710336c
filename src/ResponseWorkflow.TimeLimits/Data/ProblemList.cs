using System.Collections.Immutable;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Collects what is wrong.</summary>
internal sealed class ProblemList
{
    private readonly List<DataProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    public ImmutableArray<DataProblem> All => [.. _problems];

    public void Add(string file, string? row, string? field, string code, LocalText text) => _problems.Add(new DataProblem(file, row, field, code, text));
}
