namespace ResponseWorkflow.Server.Access.Confirmations;

/// <summary>Confirmations by password: section <c>Access:Confirmations</c>.</summary>
public sealed class ConfirmationOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access:Confirmations";

    /// <summary>How long a confirmation may be handed in after the password was given.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    internal string? Fault() => Lifetime > TimeSpan.Zero ? null : "Access:Confirmations:Lifetime must be more than nothing.";
}
