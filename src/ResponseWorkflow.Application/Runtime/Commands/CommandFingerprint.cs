using System.Security.Cryptography;
using System.Text;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>Tells one command from another, so that a key that is used again is known to stand for the same.</summary>
internal static class CommandFingerprint
{
    /// <summary>SHA-256 in hex of the command's name and members.</summary>
    public static string Of(string name, params ReadOnlySpan<DataValue> members) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(DataJson.ToJson(DataValue.ArrayOf([name, .. members])))));
}
