using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Looping;

/// <summary>The variables that a loop's body sees.</summary>
internal static class LoopVariables
{
    public const string CurrentValue = nameof(CurrentValue);

    public const string CurrentIndex = nameof(CurrentIndex);

    public static KeyValuePair<string, DataValue>[] Of(DataValue value, int index) => [new(CurrentIndex, index), new(CurrentValue, value)];
}
