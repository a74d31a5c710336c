using ResponseWorkflow.Application.Customers.Terms;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>An entry of a list that rows refer to.</summary>
public sealed record TermModel
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    internal static TermModel Of(Term term) => new() { Key = term.Key, NameZh = term.NameZh, NameEn = term.NameEn };
}
