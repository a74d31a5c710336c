namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>What a row asks of one fact of a case. A fact that is not known meets no condition.</summary>
/// <param name="Fact">The name of the fact.</param>
public abstract record Condition(string Fact)
{
    /// <summary>Whether a value meets the condition.</summary>
    /// <param name="value">The value of the fact, or null when it is not known.</param>
    public abstract bool IsMetBy(FactValue? value);

    /// <summary>Whether some value meets both this condition and another one of the same fact.</summary>
    /// <param name="other">The other condition.</param>
    public abstract bool Overlaps(Condition other);

    /// <summary>The condition in signs that read the same in every language, such as <c>distance &gt; 50</c>.</summary>
    public abstract override string ToString();
}
