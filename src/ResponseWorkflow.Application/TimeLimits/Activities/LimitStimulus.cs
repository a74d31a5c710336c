using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>What limits tell the activities that wait for them.</summary>
/// <param name="Key">Key of the limit.</param>
/// <param name="Name">What tells it from others of the key; empty for none.</param>
/// <param name="Step">The step that has come, such as <c>warning-1</c>; null when the clock was stopped before.</param>
/// <param name="At">The instant that was planned for the step, or when the clock was stopped.</param>
/// <param name="Limit">When the limit is or was over; null when there is none.</param>
public sealed record LimitStimulus(string Key, string Name, string? Step, DateTimeOffset At, DateTimeOffset? Limit)
{
    private const string KeyField = "limitKey", NameField = "limitName", StepField = "limitStep", AtField = "limitStepAt", LimitField = "limitAt";

    /// <summary>What a wait must equal: the key, and the step where only one is waited for.</summary>
    public static DataValue Awaited(string key, string? step) => DataValue.ObjectOf(("key", key), ("step", step ?? ""));

    /// <summary>The input of the burst.</summary>
    public DataObject ToInput() => DataObject.Empty
        .With(KeyField, Key).With(NameField, Name).With(StepField, Step is null ? DataValue.Null : Step)
        .With(AtField, TypeConversion.From(At)).With(LimitField, Limit is { } limit ? TypeConversion.From(limit) : DataValue.Null);

    /// <summary>Reads it.</summary>
    public static LimitStimulus Read(DataObject input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new LimitStimulus(
            TypeConversion.To<string>(input[KeyField]) ?? "",
            TypeConversion.To<string>(input[NameField]) ?? "",
            TypeConversion.To<string>(input[StepField]),
            TypeConversion.To<DateTimeOffset>(input[AtField]),
            TypeConversion.To<DateTimeOffset?>(input[LimitField]));
    }
}
