namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>Changes one's own password.</summary>
public sealed record PasswordRequest
{
    /// <summary>The present password.</summary>
    public required string CurrentPassword { get; init; }

    /// <summary>The new one.</summary>
    public required string NewPassword { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(PasswordRequest);
}
