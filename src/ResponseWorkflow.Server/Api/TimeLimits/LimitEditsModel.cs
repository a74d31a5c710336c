namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What became of rows that were changed together.</summary>
public sealed record LimitEditsModel
{
    /// <summary>How many rows have a new version.</summary>
    public required int Changed { get; init; }
}
