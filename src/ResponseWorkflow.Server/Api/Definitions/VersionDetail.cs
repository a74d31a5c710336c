using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>A version of a definition with its document.</summary>
public sealed record VersionDetail : VersionModel
{
    /// <summary>The document; null when it was not asked for.</summary>
    public required JsonText? Document { get; init; }
}
