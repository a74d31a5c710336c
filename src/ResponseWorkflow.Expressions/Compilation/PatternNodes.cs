using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>A target with a default for <c>undefined</c>.</summary>
internal sealed class DefaultTarget(TargetNode target, ExpressionNode whenUndefined) : TargetNode
{
    /// <inheritdoc/>
    public override void Assign(Frame frame, JsValue value) =>
        target.Assign(frame, value.IsUndefined ? whenUndefined.Evaluate(frame) : value);
}

/// <summary><c>[a, , b, ...c]</c>; null stands for an element passed over.</summary>
internal sealed class ArrayTarget(TargetNode?[] elements, TargetNode? rest, int position) : TargetNode
{
    /// <inheritdoc/>
    public override void Assign(Frame frame, JsValue value)
    {
        var run = frame.Run;
        run.Position = position;
        var iterator = run.Iterate(value);
        var isOpen = true;
        foreach (var element in elements)
        {
            var item = JsValue.Undefined;
            if (isOpen && !iterator.TryNext(run, out item))
            {
                isOpen = false;
                item = JsValue.Undefined;
            }

            element?.Assign(frame, item);
        }

        if (rest is null)
            return;
        var remaining = new JsArray(run);
        while (isOpen && iterator.TryNext(run, out var item))
            remaining.Add(run, item);
        rest.Assign(frame, remaining);
    }
}

/// <summary>One property of an <see cref="ObjectTarget"/>, with a fixed or a computed name.</summary>
internal readonly record struct PropertyTarget(string? Name, ExpressionNode? Key, TargetNode Target);

/// <summary><c>{ a, b: c, ...d }</c>.</summary>
internal sealed class ObjectTarget(PropertyTarget[] properties, TargetNode? rest, int position) : TargetNode
{
    /// <inheritdoc/>
    public override void Assign(Frame frame, JsValue value)
    {
        var run = frame.Run;
        run.Position = position;
        run.Step();
        if (value.IsNullish)
            throw run.TypeError(Message(value));
        var names = rest is null ? null : new string[properties.Length];
        for (var i = 0; i < properties.Length; i++)
        {
            var property = properties[i];
            var name = property.Name ?? Coercion.ToKey(run, property.Key!.Evaluate(frame));
            names?[i] = name;
            property.Target.Assign(frame, PropertyAccess.Get(run, value, name));
        }

        if (rest is null)
            return;
        var remaining = new JsObject(run);
        ObjectCopy.Into(run, remaining, value, names);
        rest.Assign(frame, remaining);
    }

    private string Message(JsValue value)
    {
        var what = value.IsNull ? "null" : "undefined";
        return properties is [{ Name: { } first }, ..]
            ? $"Cannot destructure property '{first}' of '{what}' as it is {what}."
            : $"Cannot destructure '{what}' as it is {what}.";
    }
}
