using ResponseWorkflow.Application.Forms.Documents;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Conditions;

/// <summary>Reads conditions of documents.</summary>
/// <param name="problems">Where problems go.</param>
internal sealed class ConditionReader(FormProblems problems)
{
    private const int FactLength = 200;

    private static readonly Dictionary<string, ComparisonSign> Signs = new(StringComparer.Ordinal)
    {
        ["equals"] = ComparisonSign.Equals,
        ["notEquals"] = ComparisonSign.NotEquals,
        ["in"] = ComparisonSign.In,
        ["contains"] = ComparisonSign.Contains,
        ["gt"] = ComparisonSign.Greater,
        ["gte"] = ComparisonSign.GreaterOrEqual,
        ["lt"] = ComparisonSign.Less,
        ["lte"] = ComparisonSign.LessOrEqual,
        ["empty"] = ComparisonSign.Empty,
    };

    /// <summary>Reads a condition; null after a problem. The document's depth is bounded, so this cannot run too deep.</summary>
    public FormCondition? Read(DataValue value, string path)
    {
        if (!value.TryGetObject(out var node))
            return Bad(path);
        if (node.Count == 1)
        {
            var (name, part) = node.AsSpan()[0];
            switch (name)
            {
                case "all":
                    return Parts(part, $"{path}.all") is { } all ? new FormCondition.All(all) : null;
                case "any":
                    return Parts(part, $"{path}.any") is { } any ? new FormCondition.Any(any) : null;
                case "not":
                    return Read(part, $"{path}.not") is { } contrary ? new FormCondition.Not(contrary) : null;
                default:
                    return Bad(path);
            }
        }

        return node.Count == 2 && Subject(node) is { } left ? Compared(left, node, path) : Bad(path);
    }

    /// <summary>Splits the path of a fact; null when it is none.</summary>
    public static IReadOnlyList<string>? FactPath(string text)
    {
        if (text.Length > FactLength)
            return null;
        var steps = text.Split('.');
        return steps.Any(string.IsNullOrWhiteSpace) ? null : steps;
    }

    private FormCondition? Compared(FormOperand left, DataObject node, string path)
    {
        var name = node.AsSpan()[0].Key is "field" or "fact" ? node.AsSpan()[1].Key : node.AsSpan()[0].Key;
        if (!Signs.TryGetValue(name, out var sign))
            return Bad(path);
        var right = node[name];
        var at = $"{path}.{name}";
        switch (sign)
        {
            case ComparisonSign.Empty:
                return right.TryGetBoolean(out var isEmpty) ? new FormCondition.Comparison(left, isEmpty ? ComparisonSign.Empty : ComparisonSign.NotEmpty, []) : Bad(at);
            case ComparisonSign.In:
                if (!right.TryGetArray(out var items))
                    return Bad(at);
                var operands = items.Select(Operand).OfType<FormOperand>().ToArray();
                return operands.Length == items.Count ? new FormCondition.Comparison(left, sign, operands) : Bad(at);
            default:
                return Operand(right) is { } operand ? new FormCondition.Comparison(left, sign, [operand]) : Bad(at);
        }
    }

    private FormCondition[]? Parts(DataValue value, string path)
    {
        if (!value.TryGetArray(out var items) || items.Count == 0)
        {
            problems.Add(FormRefusals.BadCondition(path));
            return null;
        }

        var parts = items.Select((item, i) => Read(item, $"{path}[{i}]")).OfType<FormCondition>().ToArray();
        return parts.Length == items.Count ? parts : null;
    }

    private static FormOperand? Operand(DataValue value) => value.Kind switch
    {
        DataKind.String or DataKind.Boolean => new(null, null, value),
        DataKind.Number => double.IsFinite(value.AsNumber()) ? new(null, null, value) : null,
        DataKind.Object => value.AsObject() is { Count: 1 } node ? Subject(node) : null,
        _ => null,
    };

    private static FormOperand? Subject(DataObject node)
    {
        if (node.TryGet("field", out var field))
            return field.TryGetString(out var name) ? new(name, null, DataValue.Null) : null;
        return node["fact"].TryGetString(out var fact) && FactPath(fact) is { } steps ? new(null, steps, DataValue.Null) : null;
    }

    private FormCondition? Bad(string path)
    {
        problems.Add(FormRefusals.BadCondition(path));
        return null;
    }
}
