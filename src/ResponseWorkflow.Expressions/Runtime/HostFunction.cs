using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>A function of the host.</summary>
internal sealed class HostFunction(string name, ScriptFunction function) : JsFunction(name, 0)
{
    /// <inheritdoc/>
    public override JsValue Call(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        run.EnterCall();
        var data = arguments.IsEmpty ? [] : new DataValue[arguments.Length];
        for (var i = 0; i < data.Length; i++)
            data[i] = HostValues.ToData(run, arguments[i]);
        var result = HostValues.ToScript(run, Call(run, data));
        run.LeaveCall();
        return result;
    }

    private DataValue Call(ScriptRun run, DataValue[] arguments)
    {
        try
        {
            return function(arguments);
        }
        catch (OperationCanceledException) when (run.Context.CancellationToken.IsCancellationRequested)
        {
            throw run.BudgetError(ScriptErrorKind.Cancelled, "The host cancelled the script.");
        }
#pragma warning disable CA1031 // Whatever the host's function throws becomes an error that the script may catch.
        catch (Exception exception) when (exception is not ScriptException { IsBudget: true })
        {
            throw new JsThrow(new JsError(run, ErrorType.Error, exception.Message) { HostException = exception }, run.Position);
        }
#pragma warning restore CA1031
    }
}
