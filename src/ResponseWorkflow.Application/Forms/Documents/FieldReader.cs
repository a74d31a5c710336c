using System.Buffers;
using ResponseWorkflow.Application.Forms.Conditions;
using ResponseWorkflow.Application.Forms.Patterns;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>Reads one field or column.</summary>
/// <param name="options">Bounds where the schema gives none.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="conditions">Reads conditions.</param>
internal sealed class FieldReader(FormOptions options, FormProblems problems, ConditionReader conditions)
{
    /// <summary>The longest name of a field.</summary>
    public const int NameLength = 64;

    private const int LabelLength = 200;
    private const int HelpLength = 1000;
    private const int ScriptLength = 10_000;
    private const int MostDecimals = 6;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    private static readonly string[] Shared = ["kind", "label", "help", "section", "width"];
    private static readonly string[] Conditional = ["visibleWhen", "requiredWhen"];

    /// <summary>Whether a field may be called so.</summary>
    public static bool IsName(string name) => name.Length is >= 1 and <= NameLength && char.IsAsciiLetter(name[0]) && !name.AsSpan().ContainsAnyExcept(NameCharacters);

    /// <summary>Reads a field; null when its kind or its schema is not known.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="node">How it is shown.</param>
    /// <param name="properties">The schemas of all.</param>
    /// <param name="isRequired">Whether the schema demands it.</param>
    /// <param name="isColumn">Whether it is a column of a table.</param>
    public FormField? Read(string name, FormNode node, FormNode properties, bool isRequired, bool isColumn)
    {
        var kindName = node.Text("kind", isRequired: true, NameLength);
        if (kindName is null)
            return null;
        if (FieldKinds.Find(kindName) is not { } kind || (isColumn && !kind.CanBeColumn()))
        {
            problems.Add(FormRefusals.UnknownKind(node.At("kind"), kindName, isColumn));
            return null;
        }

        node.AllowOnly([.. Shared, .. kind.UiMembers(), .. isColumn ? [] : Conditional, .. kind == FieldKind.Computed ? ["computed"] : Array.Empty<string>()]);
        var label = node.Words("label", isRequired: true, LabelLength) ?? new(name, name);
        node.Words("help", isRequired: false, HelpLength);
        node.Words("section", isRequired: false, LabelLength);
        if (node.Text("width", isRequired: false, 10) is { } width && width is not ("full" or "half"))
            problems.Add(FormRefusals.WrongValue(node.At("width"), "full, half"));
        var field = new FormField
        {
            Name = name,
            Kind = kind,
            Label = label,
            Path = node.Path,
            IsRequired = isRequired,
            VisibleWhen = isColumn ? null : Condition(node, "visibleWhen"),
            RequiredWhen = isColumn ? null : Condition(node, "requiredWhen"),
        };
        if (kind is FieldKind.Fact or FieldKind.Comparison)
            return Fact(field, node, properties);
        if (properties.Object(name) is not { } schema)
            return null;
        schema.AllowOnly(kind.SchemaMembers());
        var type = schema.Text("type", isRequired: true, NameLength) ?? "";
        if (type.Length > 0 && !kind.SchemaTypes().Contains(type, StringComparer.Ordinal))
            problems.Add(FormRefusals.WrongValue(schema.At("type"), string.Join(", ", kind.SchemaTypes())));
        return kind switch
        {
            FieldKind.Text => Text(field, schema, options.TextLength),
            FieldKind.LongText => Text(field, schema, options.LongTextLength),
            FieldKind.Person or FieldKind.Unit or FieldKind.Customer or FieldKind.Circuit => Text(field, schema, options.TextLength),
            FieldKind.Signature => Signature(field, node, schema),
            FieldKind.Number => Number(field, node, schema, type),
            FieldKind.DateTime => DateTime(field, schema),
            FieldKind.Choice => field with { Choices = Choices(node, schema) },
            FieldKind.Choices => Items(field, schema) with { Choices = schema.Object("items") is { } items ? Choices(node, Strings(items, "type", "enum")) : [] },
            FieldKind.Files => Files(field, schema),
            FieldKind.Table => Items(field, schema),
            FieldKind.Indicators => Indicators(field, node),
            FieldKind.Computed => Computed(field, node, type),
            _ => field,
        };
    }

    private FormField? Fact(FormField field, FormNode node, FormNode properties)
    {
        if (properties.Members.TryGet(field.Name, out _))
            problems.Add(FormRefusals.FactInSchema(properties.At(field.Name)));
        if (field.RequiredWhen is not null)
            problems.Add(FormRefusals.UnknownMember(node.At("requiredWhen"), ["visibleWhen", .. field.Kind.UiMembers()]));
        Path(node, "from", isRequired: true);
        node.Flag("isBandwidth");
        if (field.Kind == FieldKind.Fact && node.Object("choices", isRequired: false) is { } words)
        {
            foreach (var (value, _) in words.Members)
                words.Words(value, isRequired: true, LabelLength);
        }

        if (field.Kind == FieldKind.Comparison)
            new ComparisonReader(problems).Check(node);
        return field;
    }

    private FormField Indicators(FormField field, FormNode node)
    {
        Path(node, "measured", isRequired: false);
        return field with { Indicators = new(field.Name, Path(node, "circuitType", isRequired: true) ?? "", Path(node, "grade", isRequired: false), Path(node, "bandwidth", isRequired: false)) };
    }

    private string? Path(FormNode node, string member, bool isRequired)
    {
        if (node.Text(member, isRequired, LabelLength) is not { } path)
            return null;
        if (ConditionReader.FactPath(path) is null)
            problems.Add(FormRefusals.WrongType(node.At(member), "names joined by dots", "以点连接的名称"));
        return path;
    }

    private FormField Text(FormField field, FormNode schema, int most)
    {
        var least = schema.Count("minLength") ?? 0;
        var longest = schema.Count("maxLength") ?? most;
        InOrder(schema, "minLength", least, "maxLength", longest);
        return field with { MinLength = least, MaxLength = longest, Pattern = Pattern(schema) };
    }

    private FormPattern? Pattern(FormNode schema)
    {
        if (schema.Text("pattern", isRequired: false, ScriptLength) is not { } pattern)
            return null;
        try
        {
            return FormPattern.Parse(pattern);
        }
        catch (FormatException exception)
        {
            problems.Add(FormRefusals.BadPattern(schema.At("pattern"), exception.Message));
            return null;
        }
    }

    private FormField Number(FormField field, FormNode node, FormNode schema, string type)
    {
        node.Words("unit", isRequired: false, LabelLength);
        var least = schema.Number("minimum");
        var most = schema.Number("maximum");
        if (least > most)
            problems.Add(FormRefusals.OutOfOrder(schema.At("minimum"), "minimum", "maximum"));
        int? decimals = null;
        if (schema.Number("multipleOf") is { } step)
        {
            decimals = Enumerable.Range(0, MostDecimals + 1).Where(digits => step == 1 / Math.Pow(10, digits)).Select(static digits => (int?)digits).FirstOrDefault();
            if (decimals is null)
                problems.Add(FormRefusals.WrongValue(schema.At("multipleOf"), "1, 0.1, 0.01, 0.001, 0.0001, 0.00001, 0.000001"));
        }

        return field with { Minimum = least, Maximum = most, Decimals = type == "integer" ? 0 : decimals, IsWhole = type == "integer" };
    }

    private FormField DateTime(FormField field, FormNode schema)
    {
        if (schema.Text("format", isRequired: true, NameLength) is { } format && format != "date-time")
            problems.Add(FormRefusals.WrongValue(schema.At("format"), "date-time"));
        return field;
    }

    private FormField Items(FormField field, FormNode schema)
    {
        var least = schema.Count("minItems") ?? 0;
        var most = schema.Count("maxItems") ?? Math.Max(options.Items, least);
        InOrder(schema, "minItems", least, "maxItems", most);
        if (schema.Members.TryGet("uniqueItems", out var unique) && unique != DataValue.True)
            problems.Add(FormRefusals.WrongValue(schema.At("uniqueItems"), "true"));
        return field with { MinItems = least, MaxItems = most };
    }

    private FormField Files(FormField field, FormNode schema)
    {
        if (schema.Object("items", isRequired: false) is { } items)
            Strings(items, "type");
        return Items(field, schema) with { MaxLength = options.TextLength };
    }

    private FormNode Strings(FormNode items, params string[] members)
    {
        items.AllowOnly(members);
        if (items.Text("type", isRequired: true, NameLength) is { } type && type != "string")
            problems.Add(FormRefusals.WrongValue(items.At("type"), "string"));
        return items;
    }

    private IReadOnlyList<string> Choices(FormNode node, FormNode schema)
    {
        var values = schema.Texts("enum", isRequired: true) ?? [];
        if (values.Count == 0 || values.Any(static value => value.Length is 0 or > LabelLength))
            problems.Add(FormRefusals.NoChoices(schema.At("enum")));
        var labels = node.Object("choices");
        if (labels is null)
            return values;
        labels.AllowOnly(values);
        foreach (var value in values)
            labels.Words(value, isRequired: true, LabelLength);
        return values;
    }

    private FormField Signature(FormField field, FormNode node, FormNode schema)
    {
        var mode = node.Text("mode", isRequired: true, NameLength);
        if (mode is not (null or "drawn" or "password"))
            problems.Add(FormRefusals.WrongValue(node.At("mode"), "drawn, password"));
        return field with { IsPassword = mode == "password", MaxLength = schema.Count("maxLength") ?? options.SignatureLength };
    }

    private FormField Computed(FormField field, FormNode node, string type)
    {
        node.Words("unit", isRequired: false, LabelLength);
        if (field.RequiredWhen is not null || field.IsRequired)
            problems.Add(FormRefusals.NotRequirable(node.Path));
        if (node.Text("computed", isRequired: true, ScriptLength) is not { } source)
            return field;
        try
        {
            var program = ScriptProgram.Compile(source);
            foreach (var reference in program.References.Where(static one => one.Name is not ("data" or "facts") && !ScriptProgram.IsBuiltIn(one.Name)))
                problems.Add(FormRefusals.UnknownName(node.At("computed"), reference.Name, reference.Line, reference.Column));
            return field with { Computed = program, ComputedType = type };
        }
        catch (ScriptException exception)
        {
            problems.Add(FormRefusals.BadScript(node.At("computed"), exception.Message));
            return field;
        }
    }

    private FormCondition? Condition(FormNode node, string member) => node.Members.TryGet(member, out var value) ? conditions.Read(value, node.At(member)) : null;

    private void InOrder(FormNode schema, string low, int least, string high, int most)
    {
        if (least > most)
            problems.Add(FormRefusals.OutOfOrder(schema.At(low), low, high));
    }
}
