namespace ResponseWorkflow.Server.Access.Administration.Keys;

/// <summary>The keys of programs.</summary>
public sealed record KeyList
{
    /// <summary>The keys, the newest first; those that were revoked last.</summary>
    public required IReadOnlyList<KeyModel> Items { get; init; }
}
