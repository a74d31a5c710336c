using System.Globalization;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>The value of a fact. Immutable.</summary>
public sealed record FactValue
{
    private FactValue(FactKind kind) => Kind = kind;

    /// <summary>What kind of value it is; the member of the same name holds it.</summary>
    public FactKind Kind { get; }

    /// <summary>The word; empty for another kind.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The number; 0 for another kind.</summary>
    public decimal Number { get; private init; }

    /// <summary>Yes or no; false for another kind.</summary>
    public bool Truth { get; private init; }

    /// <summary>The instant; the zero instant for another kind.</summary>
    public DateTimeOffset Instant { get; private init; }

    /// <summary>A word.</summary>
    /// <param name="value">The word.</param>
    public static FactValue Of(string value) => new(FactKind.Text) { Text = value };

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static FactValue Of(decimal value) => new(FactKind.Number) { Number = value };

    /// <summary>Yes or no.</summary>
    /// <param name="value">True for yes.</param>
    public static FactValue Of(bool value) => new(FactKind.Truth) { Truth = value };

    /// <summary>An instant.</summary>
    /// <param name="value">The instant.</param>
    public static FactValue Of(DateTimeOffset value) => new(FactKind.Instant) { Instant = value };

    /// <summary>The value as files and the command line write it.</summary>
    public override string ToString() => Kind switch
    {
        FactKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        FactKind.Truth => Truth ? "true" : "false",
        FactKind.Instant => Instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        _ => Text,
    };
}
