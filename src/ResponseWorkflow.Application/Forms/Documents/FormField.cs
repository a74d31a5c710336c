using ResponseWorkflow.Application.Forms.Conditions;
using ResponseWorkflow.Application.Forms.Patterns;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>A field of a form, or a column of a table of it. What does not belong to its kind is null.</summary>
internal sealed record FormField
{
    public required string Name { get; init; }

    public required FieldKind Kind { get; init; }

    public required FormText Label { get; init; }

    /// <summary>Where the document says how it is shown.</summary>
    public required string Path { get; init; }

    public bool IsRequired { get; init; }

    public int MinLength { get; init; }

    public int MaxLength { get; init; } = int.MaxValue;

    public FormPattern? Pattern { get; init; }

    public bool IsWhole { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    /// <summary>How many digits may follow the decimal point.</summary>
    public int? Decimals { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    public int MinItems { get; init; }

    public int MaxItems { get; init; } = int.MaxValue;

    public IReadOnlyList<FormField> Columns { get; init; } = [];

    public FormCondition? VisibleWhen { get; init; }

    public FormCondition? RequiredWhen { get; init; }

    /// <summary>Whether a signature is a confirmation by password rather than a picture.</summary>
    public bool IsPassword { get; init; }

    /// <summary>Where the facts tell what a field of indicators asks for.</summary>
    public IndicatorField? Indicators { get; init; }

    public ScriptProgram? Computed { get; init; }

    /// <summary>The type of what is computed, as the schema calls it.</summary>
    public string ComputedType { get; init; } = "";
}
