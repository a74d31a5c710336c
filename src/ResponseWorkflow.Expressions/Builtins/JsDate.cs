using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>A date object: an instant that can be changed.</summary>
internal sealed class JsDate : JsObject
{
    /// <summary>Makes the object.</summary>
    public JsDate(ScriptRun run, double time)
        : base(Realm.DatePrototype)
    {
        run.Allocate(Size);
        Time = time;
    }

    /// <summary>Milliseconds since 1970 in UTC, or NaN for no date.</summary>
    public double Time { get; set; }

    /// <inheritdoc/>
    public override string ClassName => "Date";

    /// <inheritdoc/>
    public override bool PrefersText => true;
}
