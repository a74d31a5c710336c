namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>The kinds of notices.</summary>
public sealed record NoticeKindNames
{
    /// <summary>The kinds, in the order in which pages show them.</summary>
    public required IReadOnlyList<NoticeKindName> Items { get; init; }
}
