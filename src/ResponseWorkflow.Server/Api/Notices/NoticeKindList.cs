namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>The kinds of notices, for those who administer them.</summary>
public sealed record NoticeKindList
{
    /// <summary>The kinds.</summary>
    public required IReadOnlyList<NoticeKindModel> Items { get; init; }

    /// <summary>The fields that texts of every kind may use.</summary>
    public required IReadOnlyList<NoticeFieldModel> Fields { get; init; }
}
