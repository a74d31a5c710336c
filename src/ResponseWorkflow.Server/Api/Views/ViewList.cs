namespace ResponseWorkflow.Server.Api.Views;

/// <summary>The views that the caller saved.</summary>
public sealed record ViewList
{
    /// <summary>The views, by list and name.</summary>
    public required IReadOnlyList<ViewModel> Items { get; init; }
}
