namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A version of a rule of call-outs.</summary>
public sealed record CallOutVersionModel
{
    /// <summary>Which; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>What it says.</summary>
    public required CallOutRuleModel? Rule { get; init; }

    /// <summary>Who; null for what the product brings.</summary>
    public required string? Author { get; init; }

    /// <summary>Why.</summary>
    public required string? Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset? At { get; init; }
}
