namespace ResponseWorkflow.Engine.Definitions;

/// <summary>How large a definition may be. A definition is untrusted input.</summary>
public sealed record DefinitionLimits
{
    /// <summary>The limits that apply when the host gives none.</summary>
    public static DefinitionLimits Default { get; } = new();

    /// <summary>Bytes of the document; 20 MiB by default.</summary>
    public int Bytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Levels of nested JSON; 128 by default.</summary>
    public int Depth { get; init; } = 128;

    /// <summary>Activities, nested ones included; 20,000 by default.</summary>
    public int Activities { get; init; } = 20_000;

    /// <summary>Bytes of one text, such as a script; 1 MiB by default.</summary>
    public int TextBytes { get; init; } = 1024 * 1024;
}
