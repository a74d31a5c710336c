namespace ResponseWorkflow.Application.LineTests.Templates;

/// <summary>A version of a template of line tests. Versions are added and never changed; the newest is in force.</summary>
public sealed class TestTemplateRow
{
    /// <summary>Which template.</summary>
    public required string Key { get; init; }

    /// <summary>Which version, from 1.</summary>
    public int Version { get; init; }

    /// <summary>The template, JSON; empty where the product's own holds again.</summary>
    public required string Document { get; init; }

    /// <summary>Who.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whether it is the newest of its template.</summary>
    public bool IsNewest { get; set; }
}
