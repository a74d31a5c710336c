using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ResponseWorkflow.Application.Audit;

/// <summary>The hash that chains the audit trail: whoever changes or removes an entry breaks every hash after it.</summary>
internal static class AuditHash
{
    /// <summary>What stands in the place of the hash before the first entry.</summary>
    public static readonly string Start = new('0', 64);

    /// <summary>SHA-256 in hex over all fields, each with its borders, so that no text can move from one field to the next.</summary>
    public static string Of(AuditRow row, string previousHash)
    {
        var text = JsonSerializer.Serialize(new[]
        {
            previousHash,
            row.Sequence.ToString(CultureInfo.InvariantCulture),
            row.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            row.Actor,
            row.Act,
            row.Subject,
            row.Data,
            row.Before,
            row.After,
            row.Reason,
            row.Address,
            row.Agent,
        });
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
