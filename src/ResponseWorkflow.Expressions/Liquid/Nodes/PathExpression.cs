using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>A name, followed by members and indexes: <c>Variables.Orders[0].Amount</c>. What is not there is nil.</summary>
internal sealed class PathExpression(string name, PathSegment[] segments) : LiquidExpression
{
    /// <inheritdoc/>
    public override LiquidValue Evaluate(LiquidRun run)
    {
        run.Steps(1 + segments.Length);
        var value = string.Equals(name, "forloop", StringComparison.Ordinal) && run.Loop is { } loop ? LiquidValue.Of(loop) : run.Resolve(name);
        foreach (var segment in segments)
        {
            if (value.IsNil)
                return value;
            value = segment.Name is { } member ? Member(value, member, segment.IsDot, run) : Item(value, segment.Index!.Evaluate(run), run);
        }

        return value;
    }

    private static LiquidValue Item(LiquidValue value, LiquidValue index, LiquidRun run)
    {
        if (index.Data.TryGetString(out var member))
            return Member(value, member, isDot: false, run);
        if (!index.Data.TryGetNumber(out var number) || (value.Range is null && value.Data.Kind != DataKind.Array))
            return LiquidValue.Nil;
        var items = LiquidSequence.Over(value, run);
        var position = Math.Truncate(number < 0 ? number + items.Count : number);
        return position >= 0 && position < items.Count ? LiquidValue.Of(items[(long)position]) : LiquidValue.Nil;
    }

    private static LiquidValue Member(LiquidValue value, string member, bool isDot, LiquidRun run)
    {
        if (value.Loop is { } loop)
            return loop.Get(member);
        if (value.Record is { } record)
            return record.TryGet(member, out var found) ? LiquidValue.Of(found) : LiquidValue.Nil;
        if (value.Data.TryGetObject(out var obj) && obj.TryGet(member, out var property))
            return LiquidValue.Of(property);
        return isDot ? Derived(value, member, run) : LiquidValue.Nil;
    }

    /// <summary>The members that every collection has, unless it has a property of that name.</summary>
    private static LiquidValue Derived(LiquidValue value, string member, LiquidRun run)
    {
        if (value.Data.TryGetString(out var text))
            return member == "size" ? LiquidValue.Number(text.Length) : LiquidValue.Nil;
        if (value.Range is null && value.Data.Kind is not (DataKind.Array or DataKind.Object))
            return LiquidValue.Nil;
        var items = LiquidSequence.Over(value, run);
        return member switch
        {
            "size" => LiquidValue.Number(items.Count),
            "first" when items.Count > 0 => LiquidValue.Of(items[0]),
            "last" when items.Count > 0 => LiquidValue.Of(items[items.Count - 1]),
            _ => LiquidValue.Nil,
        };
    }
}
