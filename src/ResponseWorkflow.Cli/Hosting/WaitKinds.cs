namespace ResponseWorkflow.Cli.Hosting;

/// <summary>The names of bookmarks by which the host knows what an instance waits for: the types of the waiting activities.</summary>
internal static class WaitKinds
{
    /// <summary>For an event.</summary>
    public const string Event = "Elsa.Event";

    /// <summary>For the result of a task.</summary>
    public const string Task = "Elsa.RunTask";

    /// <summary>For an HTTP request.</summary>
    public const string HttpEndpoint = "Elsa.HttpEndpoint";

    /// <summary>For the answer to an HTTP request.</summary>
    public const string HttpAnswer = "Elsa.SendHttpRequest";

    /// <summary>For the answer to an HTTP request whose status is an outcome.</summary>
    public const string FlowHttpAnswer = "Elsa.FlowSendHttpRequest";
}
