using ResponseWorkflow.Application.Definitions.Families;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>What a host decides about stored definitions.</summary>
public sealed class DefinitionOptions
{
    /// <summary>Where they stand in the configuration.</summary>
    public const string Section = "Definitions";

    /// <summary>How large a definition may be that is stored.</summary>
    public DefinitionLimits Limits { get; set; } = new();

    /// <summary>How many compiled versions a node keeps in memory; 500 by default. The one that was not used for longest makes room.</summary>
    public int CompiledVersions { get; set; } = 500;

    /// <summary>The most entries of a page of a list; 200 by default. A larger page is refused.</summary>
    public int PageSizeLimit { get; set; } = 200;

    /// <summary>The most entries of a list that is asked for without pages, as designers do for their drop-downs; 10,000 by default.</summary>
    public int ListLimit { get; set; } = 10_000;

    /// <summary>The shortest interval of a trigger that starts instances; one second by default.</summary>
    public TimeSpan ShortestInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether publishing demands words on what was changed. Off by default; the server switches it on unless its settings say otherwise.</summary>
    public bool RequireChangeNote { get; set; }

    /// <summary>The most changes that the audit trail keeps of one publication; 500 by default.</summary>
    public int AuditedChanges { get; set; } = 500;

    /// <summary>The most characters of a value that a comparison shows; 1,000 by default.</summary>
    public int ComparedCharacters { get; set; } = 1000;

    /// <summary>How many definitions and versions a refusal names, at most; 10 by default.</summary>
    public int NamedUsers { get; set; } = 10;

    /// <summary>How families of processes are called; when none is named, those that are built in.</summary>
    public IList<DefinitionFamily> Families { get; } = [];

    /// <summary>The families that have a name.</summary>
    public IReadOnlyList<DefinitionFamily> EffectiveFamilies() => Families.Count > 0 ? [.. Families] : BuiltInFamilies.All;

    /// <summary>Whether each family has an id of its own and both names.</summary>
    internal bool HasSoundFamilies() =>
        Families.DistinctBy(static family => family.Id, StringComparer.Ordinal).Count() == Families.Count && Families.All(static family => family.Id.Length > 0 && family.NameZh.Length > 0 && family.NameEn.Length > 0);
}
