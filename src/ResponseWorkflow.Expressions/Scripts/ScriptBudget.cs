namespace ResponseWorkflow.Expressions.Scripts;

/// <summary>How much one run of a script may use. Each limit also holds inside built-in functions.</summary>
public sealed record ScriptBudget
{
    /// <summary>The limits that apply when the host gives none.</summary>
    public static ScriptBudget Default { get; } = new();

    /// <summary>Evaluated nodes and elements visited by built-ins; 10 million by default.</summary>
    public long Steps { get; init; } = 10_000_000;

    /// <summary>Nested calls of functions; 500 by default.</summary>
    public int CallDepth { get; init; } = 500;

    /// <summary>Bytes that the run may allocate, estimated and never given back during the run; 64 MiB by default.</summary>
    public long MemoryBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Wall time of the whole run; 5 seconds by default.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Wall time of one match of a regular expression; 1 second by default, never more than what is left of <see cref="Time"/>.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromSeconds(1);
}
