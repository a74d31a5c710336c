namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>Iterates over an array as it is at each moment; holes come as <c>undefined</c>.</summary>
internal sealed class ArrayIterator(JsArray array) : ValueIterator
{
    private int _next;

    /// <inheritdoc/>
    public override bool TryNext(ScriptRun run, out JsValue value)
    {
        run.Step();
        if (_next >= array.Count)
        {
            // An exhausted iterator stays so, even when the array grows afterwards.
            _next = int.MaxValue;
            value = default;
            return false;
        }

        value = array[_next++];
        return true;
    }
}
