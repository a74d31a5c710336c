using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>What comes back to the activity that called a system.</summary>
/// <param name="Outcome">Which of the activity's outcomes it takes (<see cref="Activities.CallSystem"/>).</param>
/// <param name="Answer">The answer; null when there is none.</param>
/// <param name="Error">Why there is none; null when there is one.</param>
public sealed record SystemCallResult(string Outcome, DataValue Answer, DataObject? Error)
{
    private const string InputName = "SystemCall";

    /// <summary>As input of a burst.</summary>
    public DataObject ToInput() => DataObject.Empty.With(InputName, DataValue.ObjectOf(("outcome", Outcome), ("answer", Answer), ("error", Error)));

    /// <summary>Reads it from the input of a burst; null when there is none.</summary>
    public static SystemCallResult? Read(DataObject input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input[InputName].TryGetObject(out var result) && result["outcome"].TryGetString(out var outcome)
            ? new SystemCallResult(outcome, result["answer"], result["error"].TryGetObject(out var error) ? error : null)
            : null;
    }
}
