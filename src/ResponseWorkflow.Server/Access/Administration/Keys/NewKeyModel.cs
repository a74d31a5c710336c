namespace ResponseWorkflow.Server.Access.Administration.Keys;

/// <summary>A key that was just made.</summary>
public sealed record NewKeyModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The key, which cannot be shown again.</summary>
    public required string Key { get; init; }
}
