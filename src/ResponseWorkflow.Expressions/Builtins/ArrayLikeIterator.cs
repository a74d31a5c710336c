using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Iterates over positions, items or both of an array-like object as it is at each moment.</summary>
internal sealed class ArrayLikeIterator(JsObject target, IterationKind kind) : ValueIterator
{
    private long _next;
    private bool _isDone;

    /// <inheritdoc/>
    public override bool TryNext(ScriptRun run, out JsValue value)
    {
        run.Step();
        _isDone = _isDone || _next >= Coercion.LengthOf(run, target);
        if (_isDone)
        {
            value = default;
            return false;
        }

        var position = _next++;
        value = kind switch
        {
            IterationKind.Keys => position,
            IterationKind.Values => target.Item(run, position),
            _ => JsArray.Of(run, position, target.Item(run, position)),
        };
        return true;
    }
}
