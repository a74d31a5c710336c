using System.Buffers.Binary;
using System.Text;

namespace TestKit.SqlServer.Tds;

/// <summary>Writes what a server answers: a stream of tokens.</summary>
internal sealed class TdsWriter
{
    private const ushort More = 1, Failed = 2, Counted = 0x10;
    private static readonly byte[] Collation = [0x09, 0x04, 0xD0, 0x00, 0x34];
    private readonly List<byte> _bytes = [];

    /// <summary>The answer so far.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>The client is signed in.</summary>
    public void SignedIn(string database)
    {
        Change(1, [(byte)database.Length, .. Encoding.Unicode.GetBytes(database), 0]);
        Change(7, [5, .. Collation, 0]);
        var name = Encoding.Unicode.GetBytes("Stub");

        // Interface T-SQL, protocol 7.4, the server's name and version.
        byte[] body = [1, 0x74, 0, 0, 4, 4, .. name, 16, 0, 0, 1];
        _bytes.Add(0xAD);
        UInt16((ushort)body.Length);
        _bytes.AddRange(body);
        Done(0xFD, isCounted: false, 0, isFailed: false, isLast: true);
    }

    /// <summary>A change of the session, such as a transaction that has begun.</summary>
    public void Change(byte kind, byte[] values)
    {
        _bytes.Add(0xE3);
        UInt16((ushort)(values.Length + 1));
        _bytes.Add(kind);
        _bytes.AddRange(values);
    }

    /// <summary>The answer to a text.</summary>
    public void AnswerText(TdsAnswer answer)
    {
        Body(answer);
        Done(0xFD, isCounted: true, answer.RowCount, answer.ErrorNumber != 0, isLast: true);
    }

    /// <summary>The answer to a call.</summary>
    public void AnswerCall(TdsAnswer answer, bool isLast)
    {
        Body(answer);
        var isFailed = answer.ErrorNumber != 0;
        if (!isFailed)
        {
            Done(0xFF, isCounted: true, answer.RowCount, isFailed: false, isLast: false);
            _bytes.Add(0x79);
            Int32(0);
        }

        Done(0xFE, isCounted: false, 0, isFailed, isLast);
    }

    /// <summary>The end of an answer that has nothing else.</summary>
    public void Done() => Done(0xFD, isCounted: false, 0, isFailed: false, isLast: true);

    /// <summary>An error, and the end.</summary>
    public void Error(TdsAnswer answer)
    {
        var text = $"Error {answer.ErrorNumber} of the stub.";
        byte[] name = [4, .. Encoding.Unicode.GetBytes("Stub")];
        _bytes.Add(0xAA);
        UInt16((ushort)(4 + 1 + 1 + 2 + (text.Length * 2) + name.Length + 1 + 4));
        Int32(answer.ErrorNumber);
        _bytes.Add(1);
        _bytes.Add(answer.ErrorClass);
        UInt16((ushort)text.Length);
        _bytes.AddRange(Encoding.Unicode.GetBytes(text));
        _bytes.AddRange(name);
        _bytes.Add(0);
        Int32(1);
    }

    private void Body(TdsAnswer answer)
    {
        if (answer.ErrorNumber != 0)
            Error(answer);
        if (answer.Columns.Count == 0)
            return;
        _bytes.Add(0x81);
        UInt16((ushort)answer.Columns.Count);
        for (var column = 0; column < answer.Columns.Count; column++)
            Column(answer.Columns[column], answer.Rows.Select(row => row[column]).FirstOrDefault(static value => value is not null));
        foreach (var row in answer.Rows)
        {
            _bytes.Add(0xD1);
            for (var column = 0; column < row.Length; column++)
                Value(row[column], answer.Rows.Select(other => other[column]).FirstOrDefault(static value => value is not null));
        }
    }

    private void Column(string name, object? sample)
    {
        Int32(0);
        UInt16(1);
        _bytes.AddRange(sample switch
        {
            int => [0x26, 4],
            long => [0x26, 8],
            bool => [0x68, 1],
            DateTimeOffset => [0x2B, 7],
            byte[] => [0xA5, 0xFF, 0xFF],
            _ => (byte[])[0xE7, 0x40, 0x1F, .. Collation],
        });
        _bytes.Add((byte)name.Length);
        _bytes.AddRange(Encoding.Unicode.GetBytes(name));
    }

    private void Value(object? value, object? sample)
    {
        switch (value)
        {
            case null when sample is byte[]:
                Int64(-1);
                break;
            case null when sample is null or string:
                UInt16(0xFFFF);
                break;
            case null:
                _bytes.Add(0);
                break;
            case int number:
                _bytes.Add(4);
                Int32(number);
                break;
            case long number:
                _bytes.Add(8);
                Int64(number);
                break;
            case bool bit:
                _bytes.AddRange([1, (byte)(bit ? 1 : 0)]);
                break;
            case DateTimeOffset instant:
                _bytes.Add(10);
                Int64(instant.UtcTicks % TimeSpan.TicksPerDay, 5);
                Int64(instant.UtcTicks / TimeSpan.TicksPerDay, 3);
                UInt16((ushort)instant.TotalOffsetMinutes);
                break;
            case byte[] bytes:
                Int64(bytes.Length);
                if (bytes.Length > 0)
                    Int32(bytes.Length);
                _bytes.AddRange(bytes);
                Int32(0);
                break;
            case string text:
                UInt16((ushort)(text.Length * 2));
                _bytes.AddRange(Encoding.Unicode.GetBytes(text));
                break;
            default:
                throw new NotSupportedException($"The stub does not return values of {value.GetType()}.");
        }
    }

    private void Done(byte token, bool isCounted, long count, bool isFailed, bool isLast)
    {
        _bytes.Add(token);
        UInt16((ushort)((isLast ? 0 : More) | (isFailed ? Failed : 0) | (isCounted ? Counted : 0)));
        UInt16(0);
        Int64(count);
    }

    private void UInt16(ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
    }

    private void Int32(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
    }

    private void Int64(long value, int length = 8)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        _bytes.AddRange(bytes[..length]);
    }
}
