namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A row of the table that is changed in place.</summary>
public sealed record LimitEdit
{
    /// <summary>Which rule row or addition.</summary>
    public required string Id { get; init; }

    /// <summary>The newest version when it was read; a row that somebody has changed since then is refused. Left out, it is not compared.</summary>
    public long? Version { get; init; }

    /// <summary>What it shall say.</summary>
    public required LimitRule Rule { get; init; }

    /// <summary>The first instant at which it holds no more; never when left out.</summary>
    public DateTimeOffset? ValidTo { get; init; }
}
