namespace ResponseWorkflow.Server.Access.Confirmations;

/// <summary>Confirms with one's password.</summary>
public sealed record ConfirmationRequest
{
    /// <summary>The password of whoever has signed in.</summary>
    public required string Password { get; init; }
}
