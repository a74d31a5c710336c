namespace ResponseWorkflow.Expressions.Runtime;

/// <content>Which arrays are being turned into text at this moment.</content>
internal sealed partial class ScriptRun
{
    private HashSet<JsObject>? _joining;

    /// <summary>Notes that an array is being joined; the result is false when it is already.</summary>
    public bool BeginJoin(JsObject target) => (_joining ??= new(ReferenceEqualityComparer.Instance)).Add(target);

    /// <summary>Ends what <see cref="BeginJoin"/> began.</summary>
    public void EndJoin(JsObject target) => _joining?.Remove(target);
}
