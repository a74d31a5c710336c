using ResponseWorkflow.Expressions.Builtins;
using ResponseWorkflow.Expressions.Runtime;
using ResponseWorkflow.Expressions.Syntax;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>An array literal; null stands for a hole.</summary>
internal sealed class ArrayNode(ExpressionNode?[] items, bool hasSpread) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var run = frame.Run;
        run.Step();
        if (hasSpread)
            return WithSpread(frame);
        var array = new JsArray(run, items.Length);
        foreach (var item in items)
            array.Add(run, item is null ? JsValue.Hole : item.Evaluate(frame));
        return array;
    }

    private JsValue WithSpread(Frame frame)
    {
        var list = new List<JsValue>();
        foreach (var item in items)
        {
            if (item is SpreadNode spread)
                spread.AddTo(frame, list);
            else
                list.Add(item is null ? JsValue.Hole : item.Evaluate(frame));
        }

        return JsArray.Adopt(frame.Run, [.. list]);
    }
}

/// <summary>A member of an object literal, with a fixed or a computed name.</summary>
internal sealed record MemberPart(ObjectMemberKind Kind, string? Name, ExpressionNode? Key, ExpressionNode Value);

/// <summary>An object literal.</summary>
internal sealed class ObjectNode(MemberPart[] members, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var run = frame.Run;
        run.Step();
        var result = new JsObject(run);
        foreach (var member in members)
            Add(frame, result, member);
        return result;
    }

    private void Add(Frame frame, JsObject result, MemberPart member)
    {
        var run = frame.Run;
        var name = member.Name ?? (member.Key is null ? "" : Coercion.ToKey(run, member.Key.Evaluate(frame)));
        var value = member.Value.Evaluate(frame);
        switch (member.Kind)
        {
            case ObjectMemberKind.Value:
                result.Create(run, name, value);
                break;
            case ObjectMemberKind.Spread:
                run.Position = position;
                ObjectCopy.Into(run, result, value, []);
                break;
            case ObjectMemberKind.Prototype:
                if (value.IsObject || value.IsNull)
                    result.Prototype = value.Object;
                break;
            default:
                var old = result.TryGetOwn(run, name, out var property) ? property.Accessor : null;
                var accessor = member.Kind == ObjectMemberKind.Getter
                    ? new JsAccessor((JsFunction)value.Reference!, old?.Setter)
                    : new JsAccessor(old?.Getter, (JsFunction)value.Reference!);
                result.DefineOwn(run, name, new(JsValue.FromAccessor(accessor), PropertyFlags.Enumerable | PropertyFlags.Configurable));
                break;
        }
    }
}

/// <summary>Copies the own enumerable properties of a value: what a spread in an object and a rest in a pattern do.</summary>
internal static class ObjectCopy
{
    /// <summary>Copies all but the excluded names; undefined and null have none.</summary>
    public static void Into(ScriptRun run, JsObject result, JsValue value, ReadOnlySpan<string> excluded)
    {
        if (value.IsNullish)
            return;
        var source = Coercion.ToObject(run, value);
        foreach (var name in source.OwnKeys(run))
        {
            if (!excluded.Contains(name) && source.TryGetOwn(run, name, out var property) && property.IsEnumerable)
                result.Create(run, name, property.Read(run, source));
        }
    }
}

/// <summary>A template.</summary>
internal sealed class TemplateNode(string[] texts, ExpressionNode[] parts, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var run = frame.Run;
        run.Step();
        JsValue result = texts[0];
        for (var i = 0; i < parts.Length; i++)
        {
            var value = parts[i].Evaluate(frame);
            run.Position = position;
            result = Operators.Concat(run, result, Coercion.ToText(run, value));
            if (texts[i + 1].Length > 0)
                result = Operators.Concat(run, result, texts[i + 1]);
        }

        return result;
    }
}

/// <summary>A regular expression: a new object each time, around the pattern translated once.</summary>
internal sealed class RegexNode(Regex.RegexPattern pattern) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => new JsRegExp(frame.Run, pattern);
}

/// <summary>A function or arrow function as a value.</summary>
internal sealed class FunctionNode(FunctionCode code) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => new ScriptFunctionObject(frame.Run, code, frame.Environment);
}
