namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>How documents call the kinds, and what each may have.</summary>
internal static class FieldKinds
{
    private static readonly Dictionary<string, FieldKind> ByName = new(StringComparer.Ordinal)
    {
        ["text"] = FieldKind.Text,
        ["longText"] = FieldKind.LongText,
        ["number"] = FieldKind.Number,
        ["dateTime"] = FieldKind.DateTime,
        ["choice"] = FieldKind.Choice,
        ["choices"] = FieldKind.Choices,
        ["yesNo"] = FieldKind.YesNo,
        ["person"] = FieldKind.Person,
        ["unit"] = FieldKind.Unit,
        ["customer"] = FieldKind.Customer,
        ["circuit"] = FieldKind.Circuit,
        ["files"] = FieldKind.Files,
        ["table"] = FieldKind.Table,
        ["signature"] = FieldKind.Signature,
        ["indicators"] = FieldKind.Indicators,
        ["computed"] = FieldKind.Computed,
        ["fact"] = FieldKind.Fact,
        ["comparison"] = FieldKind.Comparison,
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The kind of a name; null when there is none.</summary>
    public static FieldKind? Find(string name) => ByName.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>Whether the value is taken from who fills the form in.</summary>
    public static bool IsFilledIn(this FieldKind kind) => kind is not (FieldKind.Computed or FieldKind.Fact or FieldKind.Comparison);

    /// <summary>Whether a column of a table may be of this kind.</summary>
    public static bool CanBeColumn(this FieldKind kind) => kind is not (FieldKind.Table or FieldKind.Files or FieldKind.Signature or FieldKind.Indicators or FieldKind.Computed or FieldKind.Fact or FieldKind.Comparison);

    /// <summary>What the schema of such a field may say.</summary>
    public static string[] SchemaMembers(this FieldKind kind) => kind switch
    {
        FieldKind.Text or FieldKind.LongText => ["type", "minLength", "maxLength", "pattern"],
        FieldKind.Number => ["type", "minimum", "maximum", "multipleOf"],
        FieldKind.DateTime => ["type", "format"],
        FieldKind.Choice => ["type", "enum"],
        FieldKind.Choices => ["type", "items", "minItems", "maxItems", "uniqueItems"],
        FieldKind.Files or FieldKind.Table => ["type", "items", "minItems", "maxItems"],
        FieldKind.Person or FieldKind.Unit or FieldKind.Customer or FieldKind.Circuit or FieldKind.Signature => ["type", "maxLength"],
        _ => ["type"],
    };

    /// <summary>The types that the schema of such a field may have.</summary>
    public static string[] SchemaTypes(this FieldKind kind) => kind switch
    {
        FieldKind.Number => ["number", "integer"],
        FieldKind.YesNo => ["boolean"],
        FieldKind.Choices or FieldKind.Files or FieldKind.Table => ["array"],
        FieldKind.Indicators => ["object"],
        FieldKind.Computed => ["string", "number", "integer", "boolean"],
        _ => ["string"],
    };

    /// <summary>What the part of the page may say of such a field, beside what it may say of each.</summary>
    public static string[] UiMembers(this FieldKind kind) => kind switch
    {
        FieldKind.Number or FieldKind.Computed => ["unit"],
        FieldKind.Choice or FieldKind.Choices => ["choices"],
        FieldKind.Table => ["order", "fields"],
        FieldKind.Signature => ["mode"],
        FieldKind.Indicators => ["circuitType", "grade", "bandwidth", "measured"],
        FieldKind.Fact => ["from", "choices", "isBandwidth"],
        FieldKind.Comparison => ["from", "columns", "layout"],
        _ => [],
    };
}
