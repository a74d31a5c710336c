using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>An iteration as an object of the script: what <c>entries()</c>, <c>matchAll()</c> and their like answer.</summary>
internal sealed class JsIterator : JsObject
{
    private readonly string _className;

    /// <summary>Makes the object.</summary>
    /// <param name="run">The run that pays for it.</param>
    /// <param name="source">Where the values come from.</param>
    /// <param name="className">What <c>Object.prototype.toString</c> shows, such as <c>Map Iterator</c>.</param>
    public JsIterator(ScriptRun run, ValueIterator source, string className)
        : base(Realm.IteratorPrototype)
    {
        run.Allocate(Size);
        Source = source;
        _className = className;
    }

    /// <summary>Where the values come from.</summary>
    public ValueIterator Source { get; }

    /// <inheritdoc/>
    public override string ClassName => _className;

    /// <inheritdoc/>
    public override ValueIterator GetIterator(ScriptRun run) => Source;
}
