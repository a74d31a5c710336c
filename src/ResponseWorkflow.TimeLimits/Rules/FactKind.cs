namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>What kind of value a fact of a case has.</summary>
public enum FactKind
{
    /// <summary>A word, such as a grade.</summary>
    Text,

    /// <summary>A number, such as kilometres.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>An instant, such as the limit that an order states.</summary>
    Instant,
}
