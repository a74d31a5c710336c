namespace ResponseWorkflow.Application.LineTests.Templates;

/// <summary>What is measured of a circuit, and what it must be.</summary>
public sealed record TestIndicator
{
    /// <summary>By which values name it, such as <c>delay</c>: a letter, then letters, digits, <c>_</c> and <c>-</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Unit of value and threshold, such as ms; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>How the value is compared with the threshold.</summary>
    public TestDirection Direction { get; init; }

    /// <summary>The threshold; null where a person judges, and where the device says it.</summary>
    public double? Threshold { get; init; }

    /// <summary>The upper end of a range.</summary>
    public double? Upper { get; init; }

    /// <summary>Whether the threshold is percent of the bandwidth that was ordered; the value is then in Mbit/s.</summary>
    public bool IsShareOfBandwidth { get; init; }

    /// <summary>Whether a test without it, or that fails it, is not passed.</summary>
    public bool IsMandatory { get; init; } = true;

    /// <summary>The grades for which it is measured; empty for all.</summary>
    public IReadOnlyList<string> Grades { get; init => field = value ?? []; } = [];

    /// <summary>Key of the indicator that it may be measured instead of, such as a quick test; null when it stands for itself.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>How it is measured, in Chinese; null when nothing needs to be said.</summary>
    public string? NoteZh { get; init; }

    /// <summary>How it is measured, in English.</summary>
    public string? NoteEn { get; init; }
}
