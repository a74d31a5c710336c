using System.Security.Cryptography;

namespace ResponseWorkflow.Application.Organisation.Users.Passwords;

/// <summary>Secrets of the system's random source. Safe for use by several threads.</summary>
public sealed class RandomSecrets : ISecretSource
{
    // Without 0, O, 1, I and l: somebody may have to type it.
    private const string Characters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /// <inheritdoc/>
    public string Next(int length) => RandomNumberGenerator.GetString(Characters, length);
}
