using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>What limits tell the activities that wait for them.</summary>
/// <param name="Key">Key of the limit.</param>
/// <param name="Name">What tells it from others of the key; empty for none.</param>
/// <param name="Step">The step that has come, such as <c>warning-1</c>; null when the clock was stopped before.</param>
/// <param name="At">The instant that was planned for the step, or when the clock was stopped.</param>
/// <param name="Limit">When the limit is or was over; null when there is none.</param>
/// <param name="InstanceId">The instance that started the limit.</param>
public sealed record LimitStimulus(string Key, string Name, string? Step, DateTimeOffset At, DateTimeOffset? Limit, string InstanceId)
{
    private const string KeyField = "limitKey", NameField = "limitName", StepField = "limitStep", AtField = "limitStepAt", LimitField = "limitAt", InstanceField = "limitInstanceId", RoleField = "limitRole", UnitField = "limitUnit", PersonField = "limitPerson";

    /// <summary>Id of the role that a step of an escalation is for; null for other steps, and when it is for the owner of the case.</summary>
    public string? Role { get; init; }

    /// <summary>Id of the unit that the step is for; null for other steps, and when there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>Id of the owner of the case when the step is for them; null otherwise.</summary>
    public string? Person { get; init; }

    /// <summary>What a wait must equal: the key, and the step where only one is waited for.</summary>
    public static DataValue Awaited(string key, string? step) => DataValue.ObjectOf(("key", key), ("step", step ?? ""));

    /// <summary>What a trigger must equal: key, step and process, each empty for any. A breach and a warning without a step are those that the activity is named for.</summary>
    public static DataValue Starting(string? key, string? step, string? definitionId) => DataValue.ObjectOf(("key", key ?? ""), ("step", step ?? ""), ("process", definitionId ?? ""));

    /// <summary>The name under which triggers of a type are known; waits have the type's own.</summary>
    public static string TriggerOf(string type) => $"{type}.Start";

    /// <summary>The input of the burst.</summary>
    public DataObject ToInput() => DataObject.Empty
        .With(KeyField, Key).With(NameField, Name).With(StepField, Step is null ? DataValue.Null : Step)
        .With(AtField, TypeConversion.From(At)).With(LimitField, Limit is { } limit ? TypeConversion.From(limit) : DataValue.Null).With(InstanceField, InstanceId)
        .With(RoleField, Given(Role)).With(UnitField, Given(Unit)).With(PersonField, Given(Person));

    /// <summary>Reads it.</summary>
    public static LimitStimulus Read(DataObject input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new LimitStimulus(
            TypeConversion.To<string>(input[KeyField]) ?? "",
            TypeConversion.To<string>(input[NameField]) ?? "",
            TypeConversion.To<string>(input[StepField]),
            TypeConversion.To<DateTimeOffset>(input[AtField]),
            TypeConversion.To<DateTimeOffset?>(input[LimitField]),
            TypeConversion.To<string>(input[InstanceField]) ?? "")
        {
            Role = TypeConversion.To<string>(input[RoleField]),
            Unit = TypeConversion.To<string>(input[UnitField]),
            Person = TypeConversion.To<string>(input[PersonField]),
        };
    }

    private static DataValue Given(string? text) => text is null ? DataValue.Null : text;
}
