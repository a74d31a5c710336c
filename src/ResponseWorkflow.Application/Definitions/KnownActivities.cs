using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>The activity types that definitions may use: those of the engine, and those of the response centre.</summary>
public static class KnownActivities
{
    /// <summary>All of them.</summary>
    public static ActivityRegistry All { get; } = ActivityRegistry.BuiltIn.With(typeof(KnownActivities).Assembly);
}
