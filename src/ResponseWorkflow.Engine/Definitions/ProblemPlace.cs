namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Where in a definition a problem is.</summary>
internal readonly record struct ProblemPlace(string? ActivityId, string? ActivityName, string? Property = null, int Line = 0, int Column = 0)
{
    /// <summary>A property of an activity.</summary>
    public static ProblemPlace Of(ActivityDefinition activity, string? property = null, int line = 0, int column = 0) =>
        new(activity.Id, activity.DisplayName, property, line, column);
}
