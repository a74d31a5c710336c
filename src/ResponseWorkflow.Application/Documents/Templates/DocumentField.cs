namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>A field that whoever makes a document gives, or that every document has from its case.</summary>
public sealed record DocumentField
{
    /// <summary>Its name: a letter, then letters, digits and <c>_</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is, in Chinese; stands before its value.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>What it is, in English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>What it holds.</summary>
    public DocumentFieldKind Kind { get; init; }

    /// <summary>Whether a document that a person makes needs it. A process goes on without it, and the document shows a dash.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How many digits a number has after its point; null for as many as it has.</summary>
    public int? Digits { get; init; }

    /// <summary>The unit that stands behind a number, such as km; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>The values of a choice.</summary>
    public IReadOnlyList<DocumentChoice> Choices { get; init => field = value ?? []; } = [];

    /// <summary>The fields of the rows of a list.</summary>
    public IReadOnlyList<DocumentField> Fields { get; init => field = value ?? []; } = [];

    /// <summary>The choice that a text means: its value or one of its words, in letters of any case. Null when there is none.</summary>
    internal DocumentChoice? ChoiceOf(string text) => Choices.FirstOrDefault(one => one.Value == text)
        ?? Choices.FirstOrDefault(one => string.Equals(one.Value, text, StringComparison.OrdinalIgnoreCase) || one.Zh == text || string.Equals(one.En, text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it holds rows.</summary>
    internal bool IsRows => Kind is DocumentFieldKind.List or DocumentFieldKind.Indicators;
}
