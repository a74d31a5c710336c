using System.Security.Cryptography;
using System.Text;
using ResponseWorkflow.Application.Organisation.Users.Passwords;

namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>The form of keys.</summary>
internal static class ApiKeyText
{
    /// <summary>How a key begins, so that scanners for secrets find one that was published by mistake.</summary>
    public const string Mark = "rwf_";

    /// <summary>How much of a key is shown in lists: far too little to guess the rest.</summary>
    public const int PrefixLength = 10;

    // 57 different characters: 40 of them hold more than 230 bits.
    private const int SecretLength = 40;

    /// <summary>A new key.</summary>
    public static string New(ISecretSource secrets) => Mark + secrets.Next(SecretLength);

    /// <summary>SHA-256 in hex.</summary>
    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
