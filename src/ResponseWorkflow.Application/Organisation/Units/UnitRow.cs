namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>A part of the organisation. Units form one tree, whose topmost unit is <see cref="UnitTree.RootId"/>.</summary>
public sealed class UnitRow
{
    /// <summary>Id; stays the same whatever else changes.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it by in lists and files, as it was written.</summary>
    public required string Code { get; set; }

    /// <summary>The code in capitals: two units never have the same, dissolved ones included.</summary>
    public required string NormalizedCode { get; set; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>Id of its kind (<see cref="UnitKind"/>).</summary>
    public required string Kind { get; set; }

    /// <summary>The unit above; null for the topmost.</summary>
    public string? ParentId { get; set; }

    /// <summary>Since when it exists.</summary>
    public DateTimeOffset ValidFrom { get; init; }

    /// <summary>When it was dissolved; null while it exists. Units are never deleted: histories name them.</summary>
    public DateTimeOffset? DissolvedAt { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }
}
