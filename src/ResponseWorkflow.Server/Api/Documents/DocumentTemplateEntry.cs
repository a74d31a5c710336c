using ResponseWorkflow.Application.Documents.Templates;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>A template in a list.</summary>
public sealed record DocumentTemplateEntry
{
    /// <summary>Key.</summary>
    public required string Key { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Id of the kind of case; null for every kind.</summary>
    public required string? CaseKind { get; init; }

    /// <summary>What numbers look like.</summary>
    public required string NumberPattern { get; init; }

    /// <summary>What numbers have where the pattern says <c>{code}</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it is signed on paper.</summary>
    public required bool RequiresSignature { get; init; }

    /// <summary>Whether documents can be made of it.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>Its version; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>Who made the version; null for what the product brings.</summary>
    public required string? Author { get; init; }

    /// <summary>When; null for what the product brings.</summary>
    public required DateTimeOffset? At { get; init; }

    internal static DocumentTemplateEntry Of(TemplateInForce one) => new()
    {
        Key = one.Template.Key,
        NameZh = one.Template.NameZh,
        NameEn = one.Template.NameEn,
        CaseKind = one.Template.CaseKind,
        NumberPattern = one.Template.NumberPattern,
        Code = one.Template.Code,
        RequiresSignature = one.Template.RequiresSignature,
        IsEnabled = one.Template.IsEnabled,
        Version = one.Version,
        Author = one.Author,
        At = one.At,
    };
}
