using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Liquid.Syntax;

/// <summary>Turns offsets in a template into the lines and columns of error messages.</summary>
internal static class SourcePlace
{
    /// <summary>Line and column of an offset, both from 1.</summary>
    public static (int Line, int Column) Of(string source, int offset)
    {
        var before = source.AsSpan(0, Math.Min(offset, source.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>An error at an offset.</summary>
    public static ScriptException Error(ScriptErrorKind kind, string message, string source, int offset, string? construct = null)
    {
        var (line, column) = Of(source, offset);
        return new ScriptException(kind, message, line, column, construct);
    }
}
