namespace ResponseWorkflow.Application.Forms;

/// <summary>Where nobody confirms passwords, no confirmation is genuine.</summary>
internal sealed class NoSignatureProofs : ISignatureProofs
{
    /// <inheritdoc/>
    public string? SignerOf(string proof) => null;
}
