namespace ResponseWorkflow.Server.Api.Paging;

/// <summary>A page of a list that is short enough to be counted.</summary>
/// <typeparam name="T">The entries.</typeparam>
public sealed record NumberedPage<T>
{
    /// <summary>The entries.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>How many entries the whole list has.</summary>
    public required int Total { get; init; }
}
