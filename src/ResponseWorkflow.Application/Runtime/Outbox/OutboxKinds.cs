namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>The kinds of call that the runtime itself makes.</summary>
public static class OutboxKinds
{
    /// <summary>An HTTP request.</summary>
    public const string Http = "http";

    /// <summary>The start of another workflow.</summary>
    public const string Workflow = "workflow";
}
