using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ResponseWorkflow.Application.Runtime;

/// <summary>Seeds and ids from the operating system's source of randomness.</summary>
public sealed class RandomSeeds : ISeedSource
{
    /// <inheritdoc/>
    public ulong NextSeed()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <inheritdoc/>
    public string NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
