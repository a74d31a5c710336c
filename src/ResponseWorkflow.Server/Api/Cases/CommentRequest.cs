namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Writes a comment.</summary>
public sealed record CommentRequest
{
    /// <summary>Plain text; <c>@</c> and a sign-in name mention somebody.</summary>
    public string? Text { get; init; }
}
