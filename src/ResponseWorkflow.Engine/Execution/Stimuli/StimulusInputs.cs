namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>The names under which a stimulus carries data for the activity it wakes, in <see cref="ResumeBookmarks.Input"/> or <see cref="StartWorkflow.Input"/>.</summary>
public static class StimulusInputs
{
    /// <summary>The payload of an event, for <c>Elsa.Event</c>.</summary>
    public const string EventPayload = "EventPayload";

    /// <summary>The reported result of a task, for <c>Elsa.RunTask</c>.</summary>
    public const string TaskResult = "RunTaskInput";

    /// <summary>What became of a child, as <see cref="ChildOutcome"/> makes it.</summary>
    public const string Child = "ChildWorkflow";

    /// <summary>The answer to an HTTP request, as <see cref="HttpAnswer"/> makes it.</summary>
    public const string HttpAnswer = "HttpAnswer";

    /// <summary>A received HTTP request, as <see cref="ReceivedHttpRequest"/> makes it.</summary>
    public const string HttpRequest = "HttpRequest";

    /// <summary>The id of the dispatching instance, which a dispatched workflow finds among its inputs.</summary>
    public const string ParentInstanceId = "ParentInstanceId";
}
