namespace ResponseWorkflow.Expressions.Scripts;

/// <summary>A script cannot be compiled, or its run ended with an error.</summary>
public sealed class ScriptException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="kind">What kind of error.</param>
    /// <param name="message">What is wrong, without the place.</param>
    /// <param name="line">Line in the source, from 1; 0 when unknown.</param>
    /// <param name="column">Column in UTF-16 units, from 1; 0 when unknown.</param>
    /// <param name="construct">For <see cref="ScriptErrorKind.Unsupported"/>: the name of the construct, such as <c>class</c>.</param>
    /// <param name="innerException">The host's exception, for <see cref="ScriptErrorKind.Host"/>.</param>
    public ScriptException(ScriptErrorKind kind, string message, int line = 0, int column = 0, string? construct = null, Exception? innerException = null)
        : base(line > 0 ? $"{message} (line {line}, column {column})" : message, innerException)
    {
        Kind = kind;
        Reason = message;
        Line = line;
        Column = column;
        Construct = construct;
    }

    /// <summary>What kind of error.</summary>
    public ScriptErrorKind Kind { get; }

    /// <summary>What is wrong, without the place. <see cref="Exception.Message"/> adds the place.</summary>
    public string Reason { get; }

    /// <summary>Line in the source, from 1; 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>Column in UTF-16 units, from 1; 0 when unknown.</summary>
    public int Column { get; }

    /// <summary>The name of an unsupported construct, such as <c>class</c>.</summary>
    public string? Construct { get; }

    /// <summary>Whether the error was found when compiling.</summary>
    public bool IsCompileTime => Kind is ScriptErrorKind.Syntax or ScriptErrorKind.Unsupported;

    /// <summary>Whether a budget ended the run.</summary>
    public bool IsBudget => Kind is >= ScriptErrorKind.StepBudget and <= ScriptErrorKind.RegexBudget;
}
