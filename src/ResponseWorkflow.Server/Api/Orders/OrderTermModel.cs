using ResponseWorkflow.Application.Customers.Terms;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>A section of the tracking board.</summary>
public sealed record OrderTermModel
{
    /// <summary>Key.</summary>
    public required string Key { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    internal static OrderTermModel Of(Term term) => new() { Key = term.Key, NameZh = term.NameZh, NameEn = term.NameEn };
}
