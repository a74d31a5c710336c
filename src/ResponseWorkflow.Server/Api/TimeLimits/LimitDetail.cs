namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A rule row or an addition with its versions.</summary>
public sealed record LimitDetail
{
    /// <summary>The row or addition.</summary>
    public required LimitModel Limit { get; init; }

    /// <summary>Whether the caller may change it.</summary>
    public required bool MayEdit { get; init; }

    /// <summary>Its versions, the newest first.</summary>
    public required IReadOnlyList<LimitVersionModel> Versions { get; init; }
}
