namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>A system that processes ask.</summary>
public sealed record SystemModel
{
    /// <summary>Key: <c>inventory</c>, <c>activation</c>, <c>testing</c> or <c>alarms</c>.</summary>
    public required string Key { get; init; }

    /// <summary>How many calls are to be made or under way.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many of these have failed and wait for another attempt.</summary>
    public required int Stuck { get; init; }
}
