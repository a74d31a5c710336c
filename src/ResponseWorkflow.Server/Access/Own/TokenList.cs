namespace ResponseWorkflow.Server.Access.Own;

/// <summary>Tokens of a user.</summary>
public sealed record TokenList
{
    /// <summary>The tokens, the newest first; those that were revoked last.</summary>
    public required IReadOnlyList<TokenModel> Items { get; init; }
}
