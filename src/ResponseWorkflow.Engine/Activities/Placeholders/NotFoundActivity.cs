using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Placeholders;

/// <summary>Stands for an activity whose type is unknown here: the definition stays whole, and running it faults.</summary>
[Activity("Elsa", "System", "Stands for an activity whose type is not installed.", DisplayName = "Not Found Activity")]
[Hidden]
public sealed class NotFoundActivity : CodeActivity
{
    /// <summary>The unknown type.</summary>
    [Input(Description = "The type that is not installed.")]
    public string MissingTypeName { get; set; } = "";

    /// <summary>Its version.</summary>
    [Input(Description = "The version of that type.")]
    public int MissingTypeVersion { get; set; }

    /// <summary>The activity as it was, in JSON.</summary>
    [Input(Description = "The activity as it was, in JSON.")]
    public string OriginalActivityJson { get; set; } = "";

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context) =>
        throw new ActivityFaultException("activity.unknownType", $"The activity type '{MissingTypeName}' (version {MissingTypeVersion}) is not installed.");
}
