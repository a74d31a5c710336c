using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A kind of case that can be started now.</summary>
public sealed record StartableModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>What it is for, in Chinese; null when nobody has said.</summary>
    public required string? DescriptionZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string? DescriptionEn { get; init; }

    /// <summary>Logical id of the definition that it starts.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>JSON Schema of its data; null when it has none beside the fields that every case has.</summary>
    public required JsonText? Schema { get; init; }

    /// <summary>When the caller has started one last; null when that was long ago or never.</summary>
    public required DateTimeOffset? LastStartedAt { get; init; }

    /// <summary>The kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="description">What its process says of itself.</param>
    /// <param name="lastStartedAt">When the caller has started one last.</param>
    internal static StartableModel Of(CaseKind kind, string? description, DateTimeOffset? lastStartedAt) => new()
    {
        Id = kind.Id,
        NameZh = kind.NameZh,
        NameEn = kind.NameEn,
        DescriptionZh = Said(kind.DescriptionZh, kind.DescriptionEn, description),
        DescriptionEn = Said(kind.DescriptionEn, kind.DescriptionZh, description),
        DefinitionId = kind.DefinitionId,
        Schema = kind.Schema.Length == 0 ? null : new JsonText(kind.Schema),
        LastStartedAt = lastStartedAt,
    };

    private static string? Said(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
                return text;
        }

        return null;
    }
}
