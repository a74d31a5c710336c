using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Conditions;

/// <summary>A side of a comparison: a field, a fact or a fixed value.</summary>
/// <param name="Field">Name of the field; null when it is none.</param>
/// <param name="Fact">Path of the fact; null when it is none.</param>
/// <param name="Literal">The fixed value.</param>
internal sealed record FormOperand(string? Field, IReadOnlyList<string>? Fact, DataValue Literal)
{
    public DataValue Value(IFormValues values) => (Field, Fact) switch
    {
        ({ } field, _) => values.Field(field),
        (_, { } fact) => values.Fact(fact),
        _ => Literal,
    };
}
