using System.Buffers.Binary;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>Identities drawn from a seed: repeatable, and as well spread as random ones. Not for secrets.</summary>
public sealed class SeededIdentities : IIdentitySource
{
    private ulong _state;

    /// <summary>Starts the sequence of a seed.</summary>
    public SeededIdentities(ulong seed) => _state = seed;

    /// <inheritdoc/>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Draw());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Draw());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    // SplitMix64: passes the usual statistical batteries and needs one word of state.
    private ulong Draw()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
