using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>The text of a script, and where its lines begin.</summary>
internal sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Takes a text and finds its lines.</summary>
    public SourceText(string text)
    {
        Text = text;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var isCrOfPair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (Characters.IsLineTerminator(text[i]) && !isCrOfPair)
                starts.Add(i + 1);
        }

        _lineStarts = [.. starts];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Line and column, both from 1, of an offset.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>A syntax error at an offset.</summary>
    public ScriptException SyntaxError(string message, int offset)
    {
        var (line, column) = PlaceOf(offset);
        return new(ScriptErrorKind.Syntax, message, line, column);
    }

    /// <summary>The rejection of a construct that the language leaves out.</summary>
    public ScriptException Unsupported(string construct, int offset)
    {
        var (line, column) = PlaceOf(offset);
        return new(ScriptErrorKind.Unsupported, $"The script language has no {construct}.", line, column, construct);
    }
}
