using ResponseWorkflow.Expressions.Builtins;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Runtime;

/// <content>The run as a whole.</content>
internal sealed partial class ScriptRun
{
    private List<JsRecord>? _records;

    /// <summary>Runs the program.</summary>
    /// <exception cref="ScriptException">The script ended with an error or used up its budget.</exception>
    public DataValue Execute()
    {
        try
        {
            EnterCall();
            if (_context.CancellationToken.IsCancellationRequested)
                throw BudgetError(ScriptErrorKind.Cancelled, "The host cancelled the script.");
            var frame = EnterFrame(_program.Code.FrameSize);
            var result = HostValues.ToData(this, _program.Code.Execute(frame, null, JsValue.Undefined, []));
            WriteBack();
            return result;
        }
        catch (JsThrow thrown)
        {
            Reset(new(_context.Budget.CallDepth, 0));
            throw Uncaught(thrown);
        }
    }

    /// <summary>Makes an object for a record of the host and remembers it for the end of the run.</summary>
    public JsRecord AddRecord(IScriptRecord record)
    {
        var target = new JsRecord(record);
        (_records ??= new(1)).Add(target);
        return target;
    }

    private void WriteBack()
    {
        if (_records is null)
            return;

        // All changes are known before the first is written: one that cannot leave the script stops all of them.
        var changes = new List<Action>();
        foreach (var record in _records)
            record.AddChanges(this, changes);
        foreach (var change in changes)
            change();
    }

    private ScriptException Uncaught(JsThrow thrown)
    {
        var error = thrown.Value.Object as JsError;
        var message = MessageOf(thrown.Value, error);
        if (error?.HostException is { } exception)
            return Failure(ScriptErrorKind.Host, message, thrown.Position, exception);
        var kind = error?.Type switch
        {
            ErrorType.TypeError => ScriptErrorKind.Type,
            ErrorType.RangeError => ScriptErrorKind.Range,
            ErrorType.ReferenceError => ScriptErrorKind.Reference,
            _ => ScriptErrorKind.Thrown,
        };
        return Failure(kind, message, thrown.Position);
    }

    // The thrown value may be hostile: getters and conversions of its own that throw again.
    private string MessageOf(JsValue value, JsError? error)
    {
        try
        {
            if (error is null)
                return value.Object is null or JsFunction || value.Object.Get(this, "message").IsString ? TextOf(value) : HostValues.ToData(this, value).ToString();
            var isPlain = error.HostException is not null || error.Type is ErrorType.TypeError or ErrorType.RangeError or ErrorType.ReferenceError;
            return isPlain ? Coercion.ToText(this, error.Get(this, "message")) : ErrorBuiltins.TextOf(this, error);
        }
        catch (JsThrow)
        {
            return Coercion.Describe(value);
        }
    }

    private string TextOf(JsValue value) =>
        value.Object is { } target and not JsFunction ? ErrorBuiltins.TextOf(this, target) : Coercion.ToText(this, value);
}
