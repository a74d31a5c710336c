namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>A running iteration over values: what <c>for..of</c>, spread and destructuring use.</summary>
internal abstract class ValueIterator
{
    /// <summary>Takes the next value; <see langword="false"/> at the end. Charges one step.</summary>
    public abstract bool TryNext(ScriptRun run, out JsValue value);
}
