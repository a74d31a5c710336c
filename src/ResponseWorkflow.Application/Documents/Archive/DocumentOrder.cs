using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>A document that is to be made.</summary>
/// <param name="Template">Key of its template.</param>
public sealed record DocumentOrder(string Template)
{
    /// <summary>Tells it from others of the same template in the case; empty where there is one.</summary>
    public string Occurrence { get; init; } = "";

    /// <summary>Its own fields.</summary>
    public DataObject Fields { get; init; } = DataObject.Empty;

    /// <summary>Title in Chinese; null takes that of the template.</summary>
    public string? TitleZh { get; init; }

    /// <summary>Title in English; null takes that of the template.</summary>
    public string? TitleEn { get; init; }

    /// <summary>Who makes it, as the document tells it; null for whoever the history tells.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Whether it is signed on paper; null for what the template says.</summary>
    public bool? RequiresSignature { get; init; }
}
