namespace ResponseWorkflow.Application.Cases.Kinds;

/// <summary>The settings of cases: section <c>Cases</c>.</summary>
public sealed class CaseOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Cases";

    /// <summary>The kinds of cases; when none is named, those that are built in.</summary>
    public IList<CaseKind> Kinds { get; } = [];

    /// <summary>The zone in which a year begins, for the numbers of cases.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>The longest comment, in characters.</summary>
    public int CommentLength { get; set; } = 4000;

    /// <summary>The most people that one comment may mention.</summary>
    public int MentionsPerComment { get; set; } = 20;

    /// <summary>The largest data of a case, in bytes of JSON.</summary>
    public int MaxDataBytes { get; set; } = 64 * 1024;

    /// <summary>The most cases that a chain of parts may have upwards.</summary>
    public int PartDepth { get; set; } = 50;

    /// <summary>Up to how many units a list is read as one walk for each unit; wider views are read as one walk along all cases.</summary>
    public int UnitWalks { get; set; } = 16;

    /// <summary>Up to how many cases are counted exactly; a list of more says so many.</summary>
    public int CountLimit { get; set; } = 10_000;

    /// <summary>The most cases, the newest first, that a search for a number, circuit, telephone or customer number finds.</summary>
    public int KeyedMatches { get; set; } = 500;

    /// <summary>Among how many of the newest cases in which somebody takes part it is looked what this person has started lately.</summary>
    public int RecentCases { get; set; } = 200;

    /// <summary>Writes out the lists that schemas refer to; null leaves them as they are written.</summary>
    internal SchemaLists? Lists { get; set; }

    /// <summary>The kinds that there are.</summary>
    public IReadOnlyList<CaseKind> Effective() => [.. (Kinds.Count > 0 ? Kinds.Select(Completed) : BuiltInCaseKinds.All).Select(WithLists)];

    /// <summary>A kind; null when there is none of that id.</summary>
    public CaseKind? Find(string? id) => Effective().FirstOrDefault(kind => kind.Id == id);

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault()
    {
        var kinds = Effective();
        if (kinds.GroupBy(static kind => kind.Id, StringComparer.Ordinal).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice)
            return $"Cases:Kinds has '{twice.Key}' twice.";
        if (kinds.Select(FaultOf).FirstOrDefault(static fault => fault is not null) is { } fault)
            return fault;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            return $"Cases:TimeZone: the system knows no zone '{TimeZone}'.";
        return this is { CommentLength: < 1 } or { MentionsPerComment: < 0 } or { MaxDataBytes: < 2 } or { PartDepth: < 1 } or { UnitWalks: < 1 } or { CountLimit: < 1 } or { KeyedMatches: < 1 } or { RecentCases: < 1 }
            ? "The numbers of Cases must be at least 1."
            : null;
    }

    private static string? FaultOf(CaseKind kind)
    {
        if (kind.Id.Length == 0 || kind.NameZh.Length == 0 || kind.NameEn.Length == 0 || kind.DefinitionId.Length == 0)
            return $"Cases:Kinds: '{kind.Id}' needs Id, NameZh, NameEn and DefinitionId.";
        if (CaseNumberPattern.Fault(kind.NumberPattern) is { } pattern)
            return $"Cases:Kinds: the NumberPattern of '{kind.Id}' {pattern}";
        return DataSchema.Fault(kind.Schema) is { } schema ? $"Cases:Kinds: the Schema of '{kind.Id}' {schema}" : null;
    }

    // What settings leave out of a kind that is built in stays as it is built in: whoever renames a kind need not copy its schema.
    private static CaseKind Completed(CaseKind kind)
    {
        if (BuiltInCaseKinds.All.FirstOrDefault(one => one.Id == kind.Id) is not { } own || (kind.Schema.Length > 0 && kind.NameZh.Length > 0 && kind.States.Count > 0))
            return kind;
        var whole = new CaseKind
        {
            Id = kind.Id,
            NameZh = Or(kind.NameZh, own.NameZh),
            NameEn = Or(kind.NameEn, own.NameEn),
            DescriptionZh = Or(kind.DescriptionZh, kind.DefinitionId.Length == 0 ? own.DescriptionZh : ""),
            DescriptionEn = Or(kind.DescriptionEn, kind.DefinitionId.Length == 0 ? own.DescriptionEn : ""),
            Code = Or(kind.Code, own.Code),
            NumberPattern = kind.NumberPattern,
            DefinitionId = Or(kind.DefinitionId, own.DefinitionId),
            Schema = Or(kind.Schema, own.Schema),
        };
        foreach (var state in kind.States.Count > 0 ? kind.States : own.States)
            whole.States.Add(state);
        return whole;
    }

    private CaseKind WithLists(CaseKind kind) => Lists?.Expand(kind.Schema) is { } schema && !ReferenceEquals(schema, kind.Schema) ? kind.WithSchema(schema) : kind;

    private static string Or(string given, string own) => given.Length > 0 ? given : own;
}
