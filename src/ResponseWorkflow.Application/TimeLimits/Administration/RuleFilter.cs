namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>Which rows a list shows.</summary>
public sealed record RuleFilter
{
    /// <summary>A part of id, key, note or of what starts and stops the clock, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>The first word of the key, such as <c>fault</c>.</summary>
    public string? Process { get; init; }

    /// <summary>The whole key.</summary>
    public string? Key { get; init; }

    /// <summary>Only rows that can match a customer of this grade.</summary>
    public string? Grade { get; init; }

    /// <summary>The calendar that they count with.</summary>
    public string? Calendar { get; init; }

    /// <summary>How they stand; null for all but those that are over.</summary>
    public RuleState? State { get; init; }
}
