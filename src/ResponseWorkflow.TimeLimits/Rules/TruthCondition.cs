namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>Asks for yes, or for no.</summary>
/// <param name="Fact">The name of the fact.</param>
/// <param name="Expected">True for yes.</param>
public sealed record TruthCondition(string Fact, bool Expected) : Condition(Fact)
{
    /// <inheritdoc/>
    public override bool IsMetBy(FactValue? value) => value is { Kind: FactKind.Truth } && value.Truth == Expected;

    /// <inheritdoc/>
    public override bool Overlaps(Condition other) => other is TruthCondition truth && truth.Expected == Expected;

    /// <inheritdoc/>
    public override string ToString() => $"{Fact} = {(Expected ? "true" : "false")}";
}
