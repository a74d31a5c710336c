using System.Security.Cryptography;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>Identities that nobody can foresee and that never come twice. Safe for use by several threads.</summary>
public sealed class RandomIdentities : IIdentitySource
{
    /// <inheritdoc/>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
