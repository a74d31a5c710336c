using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A kind of case.</summary>
public sealed record CaseKindModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>What numbers look like.</summary>
    public required string NumberPattern { get; init; }

    /// <summary>Logical id of the definition that it starts.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>JSON Schema of its data; null when it has none beside the fields that every case has.</summary>
    public required JsonText? Schema { get; init; }

    /// <summary>The states that its process sets, with their words.</summary>
    public required IReadOnlyList<CaseStateModel> States { get; init; }

    internal static CaseKindModel Of(CaseKind kind) => new()
    {
        Id = kind.Id,
        NameZh = kind.NameZh,
        NameEn = kind.NameEn,
        NumberPattern = kind.NumberPattern,
        DefinitionId = kind.DefinitionId,
        Schema = kind.Schema.Length == 0 ? null : new JsonText(kind.Schema),
        States = [.. kind.States.Select(static state => new CaseStateModel { Key = state.Key, NameZh = state.NameZh, NameEn = state.NameEn })],
    };
}
