namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>A long string that grew by appending: many of them share one buffer, so that <c>s += x</c> in a loop stays linear.</summary>
/// <remarks>
/// A text owns the first <see cref="Length"/> characters of its buffer. Only the text that reaches to the end of the buffer's
/// used part may append in place; any other copies. Characters once written never change.
/// </remarks>
internal sealed class JsText
{
    /// <summary>Results shorter than this are made as plain strings: the buffer would cost more than it saves.</summary>
    public const int MinimumLength = 256;

    private readonly Buffer _buffer;
    private string? _flat;

    private JsText(Buffer buffer, int length)
    {
        _buffer = buffer;
        Length = length;
    }

    /// <summary>The number of UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>Joins two strings, at least one of them long, on the budget of the run.</summary>
    public static JsText Concat(ScriptRun run, JsValue left, string right)
    {
        if (left.Reference is JsText text && text._buffer.Used == text.Length)
        {
            // Reading a growing text makes a full copy each time. The copy is paid for here, when the text grows on.
            if (text._flat is not null)
                run.AllocateText(text.Length);
            run.AllocateText(right.Length * 2L);
            text._buffer.Append(right);
            return new JsText(text._buffer, text.Length + right.Length);
        }

        var start = left.AsString();
        run.AllocateText((start.Length + (long)right.Length) * 2);
        var buffer = new Buffer((start.Length + right.Length) * 2);
        buffer.Append(start);
        buffer.Append(right);
        return new JsText(buffer, buffer.Used);
    }

    /// <summary>The characters as a string, made once.</summary>
    public override string ToString() => _flat ??= _buffer.Read(Length);

    private sealed class Buffer(int capacity)
    {
        private char[] _chars = new char[capacity];

        public int Used { get; private set; }

        public void Append(string text)
        {
            if (Used + text.Length > _chars.Length)
                Array.Resize(ref _chars, Math.Max(_chars.Length * 2, Used + text.Length));
            text.CopyTo(0, _chars, Used, text.Length);
            Used += text.Length;
        }

        public string Read(int length) => new(_chars, 0, length);
    }
}
