using System.Collections.Immutable;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>What is known of a case, as far as time limits depend on it. Immutable.</summary>
public sealed class CaseFacts
{
    /// <summary>The fact that holds the customer's grade.</summary>
    public const string Grade = "grade";

    /// <summary>The fact that holds a limit which an order or a promise states; rows say whether they heed it.</summary>
    public const string Stated = "stated";

    private readonly ImmutableDictionary<string, FactValue> _values;

    private CaseFacts(ImmutableDictionary<string, FactValue> values) => _values = values;

    /// <summary>Nothing is known.</summary>
    public static CaseFacts None { get; } = new(ImmutableDictionary<string, FactValue>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The facts by name.</summary>
    public IReadOnlyDictionary<string, FactValue> Values => _values;

    /// <summary>These facts with one more, or with another value of one.</summary>
    /// <param name="name">The name, such as <c>grade</c>.</param>
    /// <param name="value">The value.</param>
    public CaseFacts With(string name, FactValue value) => new(_values.SetItem(name, value));

    /// <summary>These facts with a word.</summary>
    /// <param name="name">The name, such as <c>grade</c>.</param>
    /// <param name="value">The word.</param>
    public CaseFacts With(string name, string value) => With(name, FactValue.Of(value));

    /// <summary>These facts with a number.</summary>
    /// <param name="name">The name, such as <c>distance</c>.</param>
    /// <param name="value">The number.</param>
    public CaseFacts With(string name, decimal value) => With(name, FactValue.Of(value));

    /// <summary>These facts with a yes or no.</summary>
    /// <param name="name">The name, such as <c>urgent</c>.</param>
    /// <param name="value">True for yes.</param>
    public CaseFacts With(string name, bool value) => With(name, FactValue.Of(value));

    /// <summary>Finds a fact.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value, or null when it is not known.</returns>
    public FactValue? Find(string name) => _values.GetValueOrDefault(name);
}
