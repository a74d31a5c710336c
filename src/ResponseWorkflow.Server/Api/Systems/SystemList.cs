namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>The other systems.</summary>
public sealed record SystemList
{
    /// <summary>The systems.</summary>
    public required IReadOnlyList<SystemModel> Items { get; init; }

    /// <summary>Names of the credentials that the configuration has. Their contents are never told.</summary>
    public required IReadOnlyList<string> Credentials { get; init; }

    /// <summary>Over how many minutes failures are counted.</summary>
    public required int HealthMinutes { get; init; }

    /// <summary>What a new connection has where nothing is said.</summary>
    public required SystemLimitsModel Defaults { get; init; }
}
