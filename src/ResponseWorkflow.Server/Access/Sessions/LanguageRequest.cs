namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>Chooses a language.</summary>
public sealed record LanguageRequest
{
    /// <summary><c>zh-CN</c> or <c>en</c>.</summary>
    public required string Language { get; init; }
}
