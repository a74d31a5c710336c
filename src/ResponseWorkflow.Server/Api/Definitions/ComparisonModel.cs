namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>What was changed from one version of a definition to another. Places on the canvas do not count.</summary>
public sealed record ComparisonModel
{
    /// <summary>Number of the version before.</summary>
    public required int From { get; init; }

    /// <summary>Number of the version after.</summary>
    public required int To { get; init; }

    /// <summary>The changes.</summary>
    public required IReadOnlyList<ChangeModel> Changes { get; init; }
}
