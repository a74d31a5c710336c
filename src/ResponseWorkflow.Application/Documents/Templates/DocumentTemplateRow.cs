namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>A version of a template. Versions are added and never changed; the newest is in force.</summary>
public sealed class DocumentTemplateRow
{
    /// <summary>Which template.</summary>
    public required string Key { get; init; }

    /// <summary>Which version, from 1.</summary>
    public int Version { get; init; }

    /// <summary>The template, JSON; empty where the product's own holds again.</summary>
    public required string Document { get; init; }

    /// <summary>Counts the changes of all templates: what nodes know is of a generation.</summary>
    public long Generation { get; init; }

    /// <summary>Who.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
