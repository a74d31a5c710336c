using System.Globalization;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>Asks for a number within bounds.</summary>
/// <param name="Fact">The name of the fact.</param>
/// <param name="Least">The lower bound, or null for none.</param>
/// <param name="IsLeastIncluded">Whether the lower bound itself meets the condition.</param>
/// <param name="Most">The upper bound, or null for none.</param>
/// <param name="IsMostIncluded">Whether the upper bound itself meets the condition.</param>
public sealed record RangeCondition(string Fact, decimal? Least, bool IsLeastIncluded, decimal? Most, bool IsMostIncluded) : Condition(Fact)
{
    /// <summary>Whether no number meets the condition.</summary>
    public bool IsEmpty => Least > Most || (Least == Most && Least is not null && !(IsLeastIncluded && IsMostIncluded));

    /// <inheritdoc/>
    public override bool IsMetBy(FactValue? value) => value is { Kind: FactKind.Number }
        && (Least is not { } least || value.Number > least || (IsLeastIncluded && value.Number == least))
        && (Most is not { } most || value.Number < most || (IsMostIncluded && value.Number == most));

    /// <inheritdoc/>
    public override bool Overlaps(Condition other)
    {
        if (other is not RangeCondition range)
            return false;
        var (least, isLeastIncluded) = (Least ?? decimal.MinValue).CompareTo(range.Least ?? decimal.MinValue) switch
        {
            0 => (Least, IsLeastIncluded && range.IsLeastIncluded),
            > 0 => (Least, IsLeastIncluded),
            _ => (range.Least, range.IsLeastIncluded),
        };
        var (most, isMostIncluded) = (Most ?? decimal.MaxValue).CompareTo(range.Most ?? decimal.MaxValue) switch
        {
            0 => (Most, IsMostIncluded && range.IsMostIncluded),
            < 0 => (Most, IsMostIncluded),
            _ => (range.Most, range.IsMostIncluded),
        };
        return !new RangeCondition(Fact, least, isLeastIncluded, most, isMostIncluded).IsEmpty;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var lower = Least is { } least ? $"{Fact} {(IsLeastIncluded ? ">=" : ">")} {least.ToString(CultureInfo.InvariantCulture)}" : null;
        var upper = Most is { } most ? $"{Fact} {(IsMostIncluded ? "<=" : "<")} {most.ToString(CultureInfo.InvariantCulture)}" : null;
        return string.Join(", ", new[] { lower, upper }.OfType<string>());
    }
}
