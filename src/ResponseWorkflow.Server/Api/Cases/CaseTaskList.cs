namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>The tasks of a case.</summary>
public sealed record CaseTaskList
{
    /// <summary>The tasks.</summary>
    public required IReadOnlyList<CaseTaskModel> Items { get; init; }
}
