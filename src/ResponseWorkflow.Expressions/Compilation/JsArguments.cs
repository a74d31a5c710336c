using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>The <c>arguments</c> of a call: a copy, not joined with the parameters.</summary>
internal sealed class JsArguments : JsObject
{
    /// <summary>Copies the arguments on the budget of the run.</summary>
    public JsArguments(ScriptRun run, ReadOnlySpan<JsValue> arguments)
        : base(run)
    {
        run.Allocate(arguments.Length * (long)PropertySize);
        for (var i = 0; i < arguments.Length; i++)
            Define(PropertyKey.FromIndex((uint)i), arguments[i], PropertyFlags.All);
        Define("length", arguments.Length);
    }

    /// <inheritdoc/>
    public override string ClassName => "Arguments";

    /// <inheritdoc/>
    public override ValueIterator? GetIterator(ScriptRun run) => new Iterator(this);

    private sealed class Iterator(JsArguments arguments) : ValueIterator
    {
        private uint _next;

        public override bool TryNext(ScriptRun run, out JsValue value)
        {
            run.Step();
            value = JsValue.Undefined;
            if (_next >= Coercion.LengthOf(run, arguments))
                return false;
            value = arguments.Get(run, _next++);
            return true;
        }
    }
}
