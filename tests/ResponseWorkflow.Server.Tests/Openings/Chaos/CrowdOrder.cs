namespace ResponseWorkflow.Server.Tests.Openings.Chaos;

/// <summary>What becomes of one wish for a circuit.</summary>
/// <param name="key">Key of the circuit.</param>
/// <param name="verificationId">The case in which it is asked whether it can be had.</param>
internal sealed class CrowdOrder(string key, string verificationId)
{
    /// <summary>Key of the circuit.</summary>
    public string Key => key;

    /// <summary>Number of the circuit.</summary>
    public string Number => $"A-{key}";

    /// <summary>The case in which it is asked whether it can be had.</summary>
    public string VerificationId => verificationId;

    /// <summary>The order; null while it is only asked.</summary>
    public string? OrderId { get; set; }
}
