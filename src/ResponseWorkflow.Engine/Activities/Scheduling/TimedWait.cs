using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Scheduling;

/// <summary>Waits that a timer ends.</summary>
internal static class TimedWait
{
    /// <summary>Waits until an instant; the timer then completes the activity.</summary>
    /// <param name="context">The waiting execution.</param>
    /// <param name="due">The instant.</param>
    /// <param name="property">Its name in the bookmark's payload.</param>
    /// <param name="more">Further facts for the payload.</param>
    public static void Until(ActivityExecutionContext context, DateTimeOffset due, string property, params (string Name, DataValue Value)[] more) =>
        context.CreateBookmark(new CreateBookmarkArgs
        {
            Stimulus = DataValue.ObjectOf([(property, TypeConversion.From(due)), .. more]),
            DueAt = due,
        });
}
