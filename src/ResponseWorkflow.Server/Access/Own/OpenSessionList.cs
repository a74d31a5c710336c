namespace ResponseWorkflow.Server.Access.Own;

/// <summary>Open sessions of a user.</summary>
public sealed record OpenSessionList
{
    /// <summary>The sessions, the last used first.</summary>
    public required IReadOnlyList<OpenSessionModel> Items { get; init; }
}
