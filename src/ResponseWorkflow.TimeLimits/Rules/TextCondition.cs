using System.Collections.Immutable;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>Asks for one of some words.</summary>
/// <param name="Fact">The name of the fact.</param>
/// <param name="Words">The words; case counts.</param>
public sealed record TextCondition(string Fact, ImmutableArray<string> Words) : Condition(Fact)
{
    /// <inheritdoc/>
    public override bool IsMetBy(FactValue? value) => value is { Kind: FactKind.Text } && Words.Contains(value.Text, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Overlaps(Condition other) => other is TextCondition text && Words.Intersect(text.Words, StringComparer.Ordinal).Any();

    /// <inheritdoc/>
    public override string ToString() => $"{Fact} = {string.Join(" | ", Words)}";
}
