namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>The text of a kind for a channel in a language.</summary>
public sealed record NoticeTextModel
{
    /// <summary>Title, a Liquid template.</summary>
    public required string Title { get; init; }

    /// <summary>Text, a Liquid template.</summary>
    public required string Body { get; init; }

    /// <summary>Whether the channel has a text of its own; otherwise that of the pages is used, which is what is told here.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>The newest version; 0 when nothing was changed. <c>If-Match</c> takes it in quotes.</summary>
    public required int Version { get; init; }

    /// <summary>The versions, the newest first; 0 is what the product brings.</summary>
    public required IReadOnlyList<NoticeTextVersionModel> Versions { get; init; }
}
