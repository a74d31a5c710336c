namespace ResponseWorkflow.Server.Access.Confirmations;

/// <summary>What stands for the password that was given.</summary>
public sealed record ConfirmationModel
{
    /// <summary>The text that a form keeps in a signature by password. It tells nobody the password.</summary>
    public required string Proof { get; init; }

    /// <summary>Until when it may be handed in.</summary>
    public required DateTimeOffset ValidUntil { get; init; }
}
