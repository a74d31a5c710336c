using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Changes to a document's own properties; what is null stays as it is.</summary>
public sealed record DefinitionEdits
{
    /// <summary>Id of the version.</summary>
    public string? Id { get; init; }

    /// <summary>Logical id.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>When the version was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Number of the version.</summary>
    public int? Version { get; init; }

    /// <summary>Whether it is the newest version.</summary>
    public bool? IsLatest { get; init; }

    /// <summary>Whether it is the published version.</summary>
    public bool? IsPublished { get; init; }

    /// <summary>Whether it may not be edited.</summary>
    public bool? IsReadonly { get; init; }

    /// <summary>What the designer may do with it: <c>{href, rel, method}</c> each.</summary>
    public DataArray? Links { get; init; }

    /// <summary>The changes as properties of the document.</summary>
    internal IEnumerable<(string Name, DataValue Value)> Properties()
    {
        (string Name, DataValue Value)[] all =
        [
            ("id", Id),
            ("definitionId", DefinitionId),
            ("name", Name),
            ("description", Description),
            ("createdAt", TypeConversion.From(CreatedAt)),
            ("version", TypeConversion.From(Version)),
            ("isLatest", TypeConversion.From(IsLatest)),
            ("isPublished", TypeConversion.From(IsPublished)),
            ("isReadonly", TypeConversion.From(IsReadonly)),
            ("links", Links),
        ];
        return all.Where(static property => !property.Value.IsNull);
    }
}
