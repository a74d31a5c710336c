namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>What came of a publication.</summary>
public sealed record PublishedModel
{
    /// <summary>The published version.</summary>
    public required VersionModel Version { get; init; }

    /// <summary>What validation would like to be looked at; none of it hinders running.</summary>
    public required IReadOnlyList<WarningModel> Warnings { get; init; }
}
