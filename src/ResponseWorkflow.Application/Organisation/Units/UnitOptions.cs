namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>The kinds of units: section <c>Organisation:Units</c>.</summary>
public sealed class UnitOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Organisation:Units";

    /// <summary>Code of the topmost unit of a new database.</summary>
    public string RootCode { get; set; } = "HQ";

    /// <summary>Chinese name of the topmost unit of a new database.</summary>
    public string RootNameZh { get; set; } = "集团总部";

    /// <summary>English name of the topmost unit of a new database.</summary>
    public string RootNameEn { get; set; } = "Headquarters";

    /// <summary>The kinds; when none is named, those that are built in.</summary>
    public IList<UnitKind> Kinds { get; } = [];

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault()
    {
        var kinds = Effective();
        if (kinds.GroupBy(static kind => kind.Id, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } twice)
            return $"Organisation:Units:Kinds has '{twice.Key}' twice.";
        if (kinds.FirstOrDefault(static kind => kind.Id.Length == 0 || kind.NameZh.Length == 0 || kind.NameEn.Length == 0) is { } unnamed)
            return $"Organisation:Units:Kinds: '{unnamed.Id}' needs Id, NameZh and NameEn.";
        return kinds.Any(static kind => kind.Id == UnitTree.RootKind) ? null : $"Organisation:Units:Kinds needs '{UnitTree.RootKind}', the kind of the topmost unit.";
    }

    /// <summary>The kinds that there are.</summary>
    public IReadOnlyList<UnitKind> Effective() => Kinds.Count > 0 ? [.. Kinds] : BuiltInUnitKinds.All;

    /// <summary>A kind; null when there is none of that id.</summary>
    public UnitKind? Find(string id) => Effective().FirstOrDefault(kind => kind.Id == id);
}
