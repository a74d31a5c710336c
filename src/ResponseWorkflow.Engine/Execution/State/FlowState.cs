namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>The progress of a flowchart: counts of visits in counter mode, tokens in token mode.</summary>
/// <remarks>Indices are places in the definition's lists of activities and connections, which a version never changes.</remarks>
public sealed record FlowState
{
    /// <summary>The mode that this execution started with.</summary>
    public FlowchartMode Mode { get; init; }

    /// <summary>Index of the activity it started at.</summary>
    public int Start { get; init; }

    /// <summary>Visits of each activity.</summary>
    public IReadOnlyList<int> ActivityVisits { get; init; } = [];

    /// <summary>For each connection twice its visits, plus one if it was followed at the last of them.</summary>
    public IReadOnlyList<int> ConnectionVisits { get; init; } = [];

    /// <summary>For each activity the round for which a join has been scheduled already; empty when no join has.</summary>
    public IReadOnlyList<int> JoinRounds { get; init; } = [];

    /// <summary>Unconsumed tokens, in order of emission.</summary>
    public IReadOnlyList<FlowToken> Tokens { get; init; } = [];
}
