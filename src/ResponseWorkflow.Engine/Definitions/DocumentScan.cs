using System.Text.Json;
using System.Text.Unicode;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Looks a document through before anything is built of it: is it JSON, and within the limits?</summary>
internal static class DocumentScan
{
    /// <summary>The first problem, or null when the document may be parsed.</summary>
    public static DefinitionProblem? FindProblem(ReadOnlySpan<byte> utf8, DefinitionLimits limits)
    {
        if (utf8.Length > limits.Bytes)
            return ReadingProblems.TooLarge.Make(utf8.Length, limits.Bytes);
        if (!Utf8.IsValid(utf8))
            return ReadingProblems.Encoding.Make();

        // One level more than allowed, so that this method and not the reader reports it.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = limits.Depth + 2 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= limits.Depth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return At(utf8, reader.TokenStartIndex, ReadingProblems.TooDeep, limits.Depth);
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
                    continue;
                if (reader.ValueSpan.Length > limits.TextBytes)
                    return At(utf8, reader.TokenStartIndex, ReadingProblems.TextTooLong, limits.TextBytes);
                if (reader.ValueIsEscaped)
                    _ = reader.GetString();
            }

            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return ReadingProblems.Encoding.Make();
        }
        catch (JsonException exception)
        {
            return Syntax(exception);
        }
    }

    /// <summary>The problem that an exception of the JSON reader tells of.</summary>
    public static DefinitionProblem Syntax(JsonException exception)
    {
        var (line, column) = ((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
        var message = exception.Message;
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return ReadingProblems.Syntax.Make(line, column, end < 0 ? message : message[..end]) with { Line = line, Column = column };
    }

    private static DefinitionProblem At(ReadOnlySpan<byte> utf8, long index, ProblemTemplate template, int limit)
    {
        var before = utf8[..(int)index];
        var line = before.Count((byte)'\n') + 1;
        var column = before.Length - before.LastIndexOf((byte)'\n');
        return template.Make(limit, line, column) with { Line = line, Column = column };
    }
}
