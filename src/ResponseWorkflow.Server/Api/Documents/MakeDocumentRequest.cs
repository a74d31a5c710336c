using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>To make a document by hand.</summary>
public sealed record MakeDocumentRequest
{
    /// <summary>Key of the template.</summary>
    public string? Template { get; init; }

    /// <summary>Tells it from others of its template in the case; left out where there is one.</summary>
    public string? Occurrence { get; init; }

    /// <summary>Its own fields.</summary>
    public DataObject? Fields { get; init; }

    /// <summary>Title in Chinese; that of the template when left out.</summary>
    public string? TitleZh { get; init; }

    /// <summary>Title in English; that of the template when left out.</summary>
    public string? TitleEn { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    internal DocumentOrder Order() => new(Template?.Trim() ?? "")
    {
        Occurrence = Occurrence?.Trim() ?? "",
        Fields = Fields ?? DataObject.Empty,
        TitleZh = Given(TitleZh),
        TitleEn = Given(TitleEn),
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
