using ResponseWorkflow.Application.Notices.Kinds;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>To change a text, or to see what it would say.</summary>
public sealed record NoticeTextRequest
{
    /// <summary>Title, a Liquid template.</summary>
    public string? Title { get; init; }

    /// <summary>Text, a Liquid template.</summary>
    public string? Body { get; init; }

    /// <summary>For a preview: id or number of the case; the newest that the caller may see when left out.</summary>
    public string? CaseId { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    internal NoticeText Text() => new(Title ?? "", Body ?? "");
}
