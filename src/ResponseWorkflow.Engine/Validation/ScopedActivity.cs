using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>An activity and where it stands.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Parent">The activity in which it is nested, or null for the root.</param>
/// <param name="Port">The property of the parent that holds it.</param>
internal sealed record ScopedActivity(ActivityDefinition Activity, ScopedActivity? Parent, string Port)
{
    /// <summary>The activity and those around it, from the inside to the outside.</summary>
    public IEnumerable<ScopedActivity> SelfAndAncestors()
    {
        for (var scoped = this; scoped is not null; scoped = scoped.Parent)
            yield return scoped;
    }

    /// <summary>The place of a property.</summary>
    public ProblemPlace At(string? property = null, int line = 0, int column = 0) => ProblemPlace.Of(Activity, property, line, column);
}
