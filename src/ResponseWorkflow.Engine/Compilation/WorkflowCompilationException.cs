using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>A definition cannot be made ready to run.</summary>
public sealed class WorkflowCompilationException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="activity">Where.</param>
    public WorkflowCompilationException(string code, string message, ActivityDefinition activity)
        : base($"{message} (activity {activity?.Id})")
    {
        ArgumentNullException.ThrowIfNull(activity);
        Code = code;
        ActivityId = activity.Id;
    }

    /// <summary>Stable code.</summary>
    public string Code { get; }

    /// <summary>Id of the activity.</summary>
    public string ActivityId { get; }
}
