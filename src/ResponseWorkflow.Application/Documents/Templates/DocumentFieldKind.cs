namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>What a field of a document holds, which says how it is written.</summary>
public enum DocumentFieldKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An amount of money in CNY.</summary>
    Money,

    /// <summary>A bandwidth in kbit/s.</summary>
    Bandwidth,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An instant.</summary>
    Instant,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One of some values that have words.</summary>
    Choice,

    /// <summary>Rows, each with fields of its own.</summary>
    List,

    /// <summary>Rows of indicators with their thresholds, values and verdicts.</summary>
    Indicators,
}
