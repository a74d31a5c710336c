namespace ResponseWorkflow.Server.Api.Verifications;

/// <summary>Time limits that would apply.</summary>
public sealed record LimitAheadList
{
    /// <summary>The limits.</summary>
    public required IReadOnlyList<LimitAheadModel> Items { get; init; }
}
