using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Customers.Terms;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>Something that a rule of call-outs can name.</summary>
public sealed record CallOutChoiceModel
{
    /// <summary>What the rule stores.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    internal static CallOutChoiceModel Of(Choice choice) => new() { Id = choice.Value, NameZh = choice.TextZh, NameEn = choice.Text };

    internal static CallOutChoiceModel Of(Term term) => new() { Id = term.Key, NameZh = term.NameZh, NameEn = term.NameEn };
}
