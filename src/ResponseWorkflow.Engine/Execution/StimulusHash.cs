using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>The fingerprint by which a stimulus finds bookmarks and triggers.</summary>
public static class StimulusHash
{
    /// <summary>
    /// SHA-256 in upper-case hex of the name, the payload's JSON and the execution's id, joined by <c>|</c>; empty parts are left out.
    /// </summary>
    /// <param name="name">The kind of stimulus.</param>
    /// <param name="payload">What tells it from others of its kind; null for none.</param>
    /// <param name="executionId">Set when only one execution may match, so that equal payloads do not share a hash.</param>
    public static string Compute(string name, DataValue payload, string? executionId = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name;
        if (!payload.IsNull)
            text = $"{text}|{DataJson.ToJson(payload)}";
        if (executionId is not null)
            text = $"{text}|{executionId}";
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), digest);
            return Convert.ToHexString(digest);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
