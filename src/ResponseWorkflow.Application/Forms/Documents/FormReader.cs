using ResponseWorkflow.Application.Forms.Conditions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>Reads a form and tells all that is wrong with it.</summary>
internal sealed class FormReader
{
    private const int MessageLength = 500;

    private readonly FormOptions _options;
    private readonly FormProblems _problems;
    private readonly ConditionReader _conditions;
    private readonly FieldReader _fields;

    private FormReader(FormOptions options)
    {
        _options = options;
        _problems = new(options.Problems);
        _conditions = new(_problems);
        _fields = new(options, _problems, _conditions);
    }

    /// <summary>Reads a form.</summary>
    /// <param name="form">The document, whose size and depth have been looked at.</param>
    /// <param name="options">How large it may be.</param>
    public static ReadForm Read(DataObject form, FormOptions options)
    {
        var reader = new FormReader(options);
        var document = reader.Read(form);
        return new(reader._problems.Items.Count == 0 ? document : null, reader._problems.Items);
    }

    private FormDocument? Read(DataObject form)
    {
        var root = new FormNode(form, "", _problems);
        root.AllowOnly("schema", "ui");
        if (root.Object("schema") is not { } schema || root.Object("ui") is not { } ui)
            return null;
        schema.AllowOnly("$schema", "type", "properties", "required", "additionalProperties");
        ui.AllowOnly("order", "fields", "checks");
        if (Fields(schema, ui, areColumns: false) is not { } fields)
            return null;
        var byName = fields.ToDictionary(static field => field.Name, StringComparer.Ordinal);
        var checks = Checks(ui, byName);
        foreach (var field in fields)
        {
            CheckReferences(field.VisibleWhen, $"{field.Path}.visibleWhen", byName);
            CheckReferences(field.RequiredWhen, $"{field.Path}.requiredWhen", byName);
        }

        CheckCycles(fields, byName);
        return new(fields, checks);
    }

    /// <summary>Reads fields or columns: both parts must tell of the same ones.</summary>
    private List<FormField>? Fields(FormNode schema, FormNode ui, bool areColumns)
    {
        if (schema.Text("type", isRequired: true, 20) is { } type && type != "object")
            _problems.Add(FormRefusals.WrongValue(schema.At("type"), "object"));
        var properties = schema.Object("properties");
        var shown = ui.Object("fields");
        var order = ui.Texts("order", isRequired: true);
        if (properties is null || shown is null || order is null)
            return null;
        if (shown.Members.Count > _options.Fields || properties.Members.Count > _options.Fields)
        {
            _problems.Add(FormRefusals.TooManyFields(shown.Path, Math.Max(shown.Members.Count, properties.Members.Count), _options.Fields));
            return null;
        }

        CheckNames(schema, properties, shown, ui, order);
        var required = schema.Texts("required", isRequired: false)?.ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var name in required.Where(name => !properties.Members.TryGet(name, out _)))
            _problems.Add(FormRefusals.UnknownField(schema.At("required"), name));
        var fields = new List<FormField>();
        foreach (var name in order)
        {
            if (!shown.Members.TryGet(name, out _) || !FieldReader.IsName(name) || shown.Object(name) is not { } node)
                continue;
            var field = _fields.Read(name, node, properties, required.Contains(name), areColumns);
            if (field is { Kind: FieldKind.Table } && properties.Object(name)?.Object("items") is { } items)
            {
                items.AllowOnly("type", "properties", "required", "additionalProperties");
                field = Fields(items, node, areColumns: true) is { } columns ? field with { Columns = columns } : null;
            }

            if (field is not null)
                fields.Add(field);
        }

        return fields;
    }

    private void CheckNames(FormNode schema, FormNode properties, FormNode shown, FormNode ui, IReadOnlyList<string> order)
    {
        if (shown.Members.Count == 0)
            _problems.Add(FormRefusals.NoFields(shown.Path));
        foreach (var (name, _) in shown.Members)
        {
            if (!FieldReader.IsName(name))
                _problems.Add(FormRefusals.BadName(shown.At(FormRefusals.Shown(name))));
            else if (!order.Contains(name, StringComparer.Ordinal))
                _problems.Add(FormRefusals.NotInOrder(ui.At("order"), name));
        }

        foreach (var name in order.Where(name => !shown.Members.TryGet(name, out _)))
            _problems.Add(FormRefusals.UnknownField(ui.At("order"), name));
        foreach (var (name, _) in properties.Members)
        {
            if (!shown.Members.TryGet(name, out _))
                _problems.Add(FormRefusals.UnknownField(properties.At(FormRefusals.Shown(name)), name));
        }

        if (schema.Members.TryGet("additionalProperties", out var others) && others != DataValue.False)
            _problems.Add(FormRefusals.WrongValue(schema.At("additionalProperties"), "false"));
    }

    private List<FormCheck> Checks(FormNode ui, Dictionary<string, FormField> fields)
    {
        var checks = new List<FormCheck>();
        if (!ui.Members.TryGet("checks", out var value))
            return checks;
        if (!value.TryGetArray(out var items) || items.Count > _options.Fields)
        {
            _problems.Add(FormRefusals.WrongType(ui.At("checks"), $"a list of at most {_options.Fields}", $"最多 {_options.Fields} 项的列表"));
            return checks;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var path = $"{ui.At("checks")}[{i}]";
            if (!items[i].TryGetObject(out var members))
            {
                _problems.Add(FormRefusals.WrongType(path, "an object", "对象"));
                continue;
            }

            var node = new FormNode(members, path, _problems);
            node.AllowOnly("field", "holds", "message");
            var name = node.Text("field", isRequired: true, FieldReader.NameLength);
            var message = node.Words("message", isRequired: true, MessageLength);
            var holds = members.TryGet("holds", out var condition) ? _conditions.Read(condition, node.At("holds")) : null;
            if (!members.TryGet("holds", out _))
                _problems.Add(FormRefusals.Missing(node.At("holds")));
            CheckReferences(holds, node.At("holds"), fields);
            if (name is not null && (!fields.TryGetValue(name, out var found) || !found.Kind.IsFilledIn()))
                _problems.Add(FormRefusals.UnknownField(node.At("field"), name));
            else if (name is not null && message is not null && holds is not null)
                checks.Add(new(fields[name], holds, message));
        }

        return checks;
    }

    private void CheckReferences(FormCondition? condition, string path, Dictionary<string, FormField> fields)
    {
        foreach (var name in condition?.Fields.Distinct(StringComparer.Ordinal) ?? [])
        {
            if (!fields.TryGetValue(name, out var field))
                _problems.Add(FormRefusals.UnknownField(path, name));
            else if (!field.Kind.IsFilledIn())
                _problems.Add(FormRefusals.NotFilledIn(path, name));
        }
    }

    /// <summary>A field whose being visible depends on itself would be neither.</summary>
    private void CheckCycles(List<FormField> fields, Dictionary<string, FormField> byName)
    {
        var isDone = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (Turns(field))
                _problems.Add(FormRefusals.Cycle($"{field.Path}.visibleWhen", field.Name));
        }

        // The depth is that of the number of fields, which is bounded.
        bool Turns(FormField field)
        {
            if (isDone.TryGetValue(field.Name, out var done))
                return !done;
            isDone[field.Name] = false;
            var turns = (field.VisibleWhen?.Fields ?? []).Any(name => byName.TryGetValue(name, out var other) && Turns(other));
            isDone[field.Name] = true;
            return turns;
        }
    }
}
