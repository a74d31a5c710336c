using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>A document of a case.</summary>
public sealed record CaseDocumentModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Number.</summary>
    public required string Number { get; init; }

    /// <summary>Key of its template.</summary>
    public required string Template { get; init; }

    /// <summary>Version of the template; 0 is what the product brought.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>Name of the template in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name of the template in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Tells it from others of its template; empty where there is one.</summary>
    public required string Occurrence { get; init; }

    /// <summary>Whether it is signed on paper.</summary>
    public required bool RequiresSignature { get; init; }

    /// <summary>Who made it; null when a process did.</summary>
    public required string? MadeBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public required string? Reason { get; init; }

    /// <summary>Number of the one that it supersedes; null when it is the first.</summary>
    public required string? Supersedes { get; init; }

    /// <summary>Number of the one that supersedes it; null while it is in force.</summary>
    public required string? SupersededBy { get; init; }

    /// <summary>Id of the attachment that is its signed scan; null while there is none.</summary>
    public required string? ScanId { get; init; }

    /// <summary>Name of that file.</summary>
    public required string? ScanName { get; init; }

    /// <summary>Where the paper lies; null when that is not known.</summary>
    public required string? FilingPlace { get; init; }

    /// <summary>Who told of scan or place last.</summary>
    public required string? FiledBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset? FiledAt { get; init; }

    internal static CaseDocumentModel Of(ArchivedDocument one, PersonNames names) => new()
    {
        Id = one.Row.Id,
        Number = one.Row.Number,
        Template = one.Row.TemplateKey,
        TemplateVersion = one.Row.TemplateVersion,
        NameZh = one.Template.NameZh,
        NameEn = one.Template.NameEn,
        TitleZh = one.Row.TitleZh,
        TitleEn = one.Row.TitleEn,
        Occurrence = one.Row.Occurrence,
        RequiresSignature = one.Row.RequiresSignature,
        MadeBy = names.Of(one.Row.MadeBy),
        MadeAt = one.Row.MadeAt,
        Reason = one.Row.Reason,
        Supersedes = one.SupersedesNumber,
        SupersededBy = one.SupersededByNumber,
        ScanId = one.ScanName is null ? null : one.Row.ScanId,
        ScanName = one.ScanName,
        FilingPlace = one.Row.FilingPlace,
        FiledBy = names.Of(one.Row.FiledBy),
        FiledAt = one.Row.FiledAt,
    };
}
