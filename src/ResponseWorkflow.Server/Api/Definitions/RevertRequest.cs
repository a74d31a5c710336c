namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>Makes a draft with the content of an older version.</summary>
public sealed record RevertRequest
{
    /// <summary>Number of the older version.</summary>
    public required int Version { get; init; }
}
