namespace ResponseWorkflow.Application.Forms;

/// <summary>Knows the texts that stand for a signature by password. Must be safe for use by several threads.</summary>
public interface ISignatureProofs
{
    /// <summary>Id of the user who gave the right password for a text; null when it was not made here, or holds no longer.</summary>
    string? SignerOf(string proof);
}
