namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>The links of a case.</summary>
public sealed record LinkList
{
    /// <summary>The links, the oldest first.</summary>
    public required IReadOnlyList<LinkModel> Items { get; init; }
}
