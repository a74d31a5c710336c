using System.Buffers.Binary;
using System.Text;

namespace TestKit.SqlServer.Tds;

/// <summary>Reads what a client sends, of one message.</summary>
/// <param name="message">The message, without the headers of its packets.</param>
internal sealed class TdsReader(byte[] message)
{
    private const ushort ExecuteSql = 10;
    private int _at;

    private bool IsAtEnd => _at >= message.Length;

    /// <summary>The user of a sign-in. The message begins with 36 bytes of a fixed form, then places and lengths of its texts.</summary>
    public string SignInUser()
    {
        var place = BinaryPrimitives.ReadUInt16LittleEndian(message.AsSpan(40));
        var length = BinaryPrimitives.ReadUInt16LittleEndian(message.AsSpan(42));
        return Encoding.Unicode.GetString(message, place, length * 2);
    }

    /// <summary>A text without parameters.</summary>
    public TdsRequest Text()
    {
        SkipHeaders();
        return new TdsRequest(TdsRequestKind.Text, Encoding.Unicode.GetString(message, _at, message.Length - _at), new Dictionary<string, object?>(StringComparer.Ordinal));
    }

    /// <summary>A request of the transaction manager.</summary>
    public TdsRequest Transaction()
    {
        SkipHeaders();
        return UInt16() switch
        {
            5 => new TdsRequest(TdsRequestKind.Begin, Level(Byte()), new Dictionary<string, object?>(StringComparer.Ordinal)),
            7 => new TdsRequest(TdsRequestKind.Commit, "", new Dictionary<string, object?>(StringComparer.Ordinal)),
            8 => new TdsRequest(TdsRequestKind.Rollback, "", new Dictionary<string, object?>(StringComparer.Ordinal)),
            var kind => throw new NotSupportedException($"The stub does not know request {kind} of the transaction manager."),
        };
    }

    /// <summary>The calls of procedures in a message: one, or those of a batch. Only <c>sp_executesql</c> is known.</summary>
    public IReadOnlyList<TdsRequest> Calls()
    {
        SkipHeaders();
        var calls = new List<TdsRequest>();
        while (!IsAtEnd)
            calls.Add(Call());
        return calls;
    }

    private TdsRequest Call()
    {
        var named = UInt16();
        if (named != 0xFFFF || UInt16() is var procedure && procedure != ExecuteSql)
            throw new NotSupportedException("The stub knows no procedure but sp_executesql.");
        UInt16();
        var values = new List<(string Name, object? Value)>();

        // A byte of 0xFF ends this call, and another follows.
        while (!IsAtEnd && message[_at] != 0xFF)
            values.Add((ShortText(), Value()));
        if (!IsAtEnd)
            _at++;
        return new TdsRequest(TdsRequestKind.Statement, (string)values[0].Value!, values.Skip(2).ToDictionary(static value => value.Name, static value => value.Value, StringComparer.Ordinal))
        {
            Declaration = values.Count > 1 ? (string)values[1].Value! : "",
        };
    }

    private object? Value()
    {
        Byte();
        switch (Byte())
        {
            case 0x26:
                Byte();
                return Sized(Byte()) switch
                {
                    [] => null,
                    [var one] => one,
                    { Length: 2 } two => BinaryPrimitives.ReadInt16LittleEndian(two),
                    { Length: 4 } four => BinaryPrimitives.ReadInt32LittleEndian(four),
                    var eight => BinaryPrimitives.ReadInt64LittleEndian(eight),
                };
            case 0x68:
                Byte();
                return Sized(Byte()) is [var bit] ? bit != 0 : null;
            case 0x2B:
                Byte();
                return Sized(Byte()) is { Length: > 0 } instant ? Instant(instant) : null;
            case 0xE7:
                var characters = UInt16();
                _at += 5;
                return Long(characters == 0xFFFF) is { } text ? Encoding.Unicode.GetString(text) : null;
            case 0xA5:
                return Long(UInt16() == 0xFFFF);
            case var type:
                throw new NotSupportedException($"The stub does not know parameters of type 0x{type:X2}.");
        }
    }

    // Either a length and the bytes, or a total and pieces up to an empty one.
    private byte[]? Long(bool isPieced)
    {
        if (!isPieced)
            return UInt16() is var length && length == 0xFFFF ? null : Sized(length);
        var total = BinaryPrimitives.ReadUInt64LittleEndian(Sized(8));
        if (total == ulong.MaxValue)
            return null;
        var bytes = new List<byte>();
        while (BinaryPrimitives.ReadInt32LittleEndian(Sized(4)) is var piece and > 0)
            bytes.AddRange(Sized(piece));
        return [.. bytes];
    }

    // 100 ns since midnight UTC in 5 bytes, days since 0001-01-01 in 3, minutes of the offset in 2.
    private static DateTimeOffset Instant(byte[] bytes)
    {
        var ticks = BinaryPrimitives.ReadInt64LittleEndian([.. bytes.AsSpan(0, 5), 0, 0, 0]);
        var days = BinaryPrimitives.ReadInt32LittleEndian([.. bytes.AsSpan(5, 3), 0]);
        var offset = TimeSpan.FromMinutes(BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(8)));
        return new DateTimeOffset(ticks + (days * TimeSpan.TicksPerDay), TimeSpan.Zero).ToOffset(offset);
    }

    private static string Level(byte level) => level switch
    {
        1 => "ReadUncommitted",
        2 => "ReadCommitted",
        3 => "RepeatableRead",
        4 => "Serializable",
        5 => "Snapshot",
        _ => "Unspecified",
    };

    private void SkipHeaders() => _at += BinaryPrimitives.ReadInt32LittleEndian(message);

    private byte Byte() => message[_at++];

    private ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Sized(2));

    private string ShortText() => Encoding.Unicode.GetString(Sized(Byte() * 2));

    private byte[] Sized(int length)
    {
        var bytes = message[_at..(_at + length)];
        _at += length;
        return bytes;
    }
}
