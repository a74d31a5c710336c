using System.Security.Cryptography;
using System.Text;

namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>The form of keys.</summary>
internal static class ApiKeyText
{
    /// <summary>How a key begins, so that scanners for secrets find one that was published by mistake.</summary>
    public const string Mark = "rwf_";

    /// <summary>How much of a key is shown in lists: far too little to guess the rest.</summary>
    public const int PrefixLength = 10;

    /// <summary>SHA-256 in hex.</summary>
    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
