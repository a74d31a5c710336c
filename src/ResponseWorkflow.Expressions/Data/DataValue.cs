using System.Diagnostics.CodeAnalysis;

namespace ResponseWorkflow.Expressions.Data;

/// <summary>
/// An immutable JSON-like value: what variables, inputs, outputs, payloads and script results are made of.
/// </summary>
/// <remarks>
/// The default value is <see cref="Null"/>. Equality is deep; the order of an object's properties does not count.
/// Instances may be shared between threads.
/// </remarks>
public readonly struct DataValue : IEquatable<DataValue>
{
    private static readonly object NumberTag = new();
    private static readonly object TrueTag = new();
    private static readonly object FalseTag = new();

    // Null: null. Number: NumberTag, with _number. Boolean: its tag. Otherwise the string, DataArray or DataObject itself.
    private readonly object? _reference;
    private readonly double _number;

    private DataValue(object? reference, double number = 0)
    {
        _reference = reference;
        _number = number;
    }

    /// <summary>The null value.</summary>
    public static DataValue Null => default;

    /// <summary>The boolean true.</summary>
    public static DataValue True => new(TrueTag);

    /// <summary>The boolean false.</summary>
    public static DataValue False => new(FalseTag);

    /// <summary>The empty object.</summary>
    public static DataValue EmptyObject => new(DataObject.Empty);

    /// <summary>The empty array.</summary>
    public static DataValue EmptyArray => new(DataArray.Empty);

    /// <summary>What kind of value this is.</summary>
    public DataKind Kind => _reference switch
    {
        null => DataKind.Null,
        string => DataKind.String,
        DataObject => DataKind.Object,
        DataArray => DataKind.Array,
        var tag => ReferenceEquals(tag, NumberTag) ? DataKind.Number : DataKind.Boolean,
    };

    /// <summary>Whether this is <see cref="Null"/>.</summary>
    public bool IsNull => _reference is null;

    /// <summary>Makes a boolean value.</summary>
    public static DataValue From(bool value) => value ? True : False;

    /// <summary>Makes a number; NaN and the infinities are kept, but JSON has no form for them and writes null.</summary>
    public static DataValue From(double value) => new(NumberTag, value);

    /// <summary>Makes a string value, or null.</summary>
    public static DataValue From(string? value) => new(value);

    /// <summary>Makes an array value, or null.</summary>
    public static DataValue From(DataArray? value) => new(value);

    /// <summary>Makes an object value, or null.</summary>
    public static DataValue From(DataObject? value) => new(value);

    /// <summary>Makes an array of the given items.</summary>
    public static DataValue ArrayOf(params ReadOnlySpan<DataValue> items) => new(DataArray.Of(items));

    /// <summary>Makes an object of the given properties; a name given twice keeps its last value.</summary>
    public static DataValue ObjectOf(params ReadOnlySpan<(string Name, DataValue Value)> properties)
    {
        var builder = new DataObject.Builder(properties.Length);
        foreach (var (name, value) in properties)
            builder.Set(name, value);
        return new(builder.ToObject());
    }

    /// <summary>The boolean.</summary>
    /// <exception cref="InvalidOperationException">The value is not a boolean.</exception>
    public bool AsBoolean() => ReferenceEquals(_reference, TrueTag) || (ReferenceEquals(_reference, FalseTag) ? false : throw Not(DataKind.Boolean));

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    public double AsNumber() => ReferenceEquals(_reference, NumberTag) ? _number : throw Not(DataKind.Number);

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">The value is not a string.</exception>
    public string AsString() => _reference as string ?? throw Not(DataKind.String);

    /// <summary>The array.</summary>
    /// <exception cref="InvalidOperationException">The value is not an array.</exception>
    public DataArray AsArray() => _reference as DataArray ?? throw Not(DataKind.Array);

    /// <summary>The object.</summary>
    /// <exception cref="InvalidOperationException">The value is not an object.</exception>
    public DataObject AsObject() => _reference as DataObject ?? throw Not(DataKind.Object);

    /// <summary>Gets the text when this is a string.</summary>
    public bool TryGetString([NotNullWhen(true)] out string? value) => (value = _reference as string) is not null;

    /// <summary>Gets the array when this is one.</summary>
    public bool TryGetArray([NotNullWhen(true)] out DataArray? value) => (value = _reference as DataArray) is not null;

    /// <summary>Gets the object when this is one.</summary>
    public bool TryGetObject([NotNullWhen(true)] out DataObject? value) => (value = _reference as DataObject) is not null;

    /// <summary>Gets the number when this is one.</summary>
    public bool TryGetNumber(out double value)
    {
        value = _number;
        return ReferenceEquals(_reference, NumberTag);
    }

    /// <summary>Gets the boolean when this is one.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = ReferenceEquals(_reference, TrueTag);
        return value || ReferenceEquals(_reference, FalseTag);
    }

    /// <inheritdoc/>
    public bool Equals(DataValue other)
    {
        if (ReferenceEquals(_reference, other._reference))
            return !ReferenceEquals(_reference, NumberTag) || _number.Equals(other._number);
        return (_reference, other._reference) switch
        {
            (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
            (DataArray a, DataArray b) => a.Equals(b),
            (DataObject a, DataObject b) => a.Equals(b),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DataValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _reference switch
    {
        null => 0,
        string text => string.GetHashCode(text, StringComparison.Ordinal),
        DataArray array => array.Count + 17,
        DataObject obj => obj.Count + 31,
        var tag => ReferenceEquals(tag, NumberTag) ? _number.GetHashCode() : ReferenceEquals(tag, TrueTag) ? 1 : 2,
    };

    /// <summary>The value as compact JSON.</summary>
    public override string ToString() => DataJson.ToJson(this);

    /// <summary>Compares deeply.</summary>
    public static bool operator ==(DataValue left, DataValue right) => left.Equals(right);

    /// <summary>Compares deeply.</summary>
    public static bool operator !=(DataValue left, DataValue right) => !left.Equals(right);

    /// <summary>Makes a boolean value.</summary>
    public static implicit operator DataValue(bool value) => From(value);

    /// <summary>Makes a number.</summary>
    public static implicit operator DataValue(double value) => From(value);

    /// <summary>Makes a string value, or null.</summary>
    public static implicit operator DataValue(string? value) => From(value);

    /// <summary>Makes an object value, or null.</summary>
    public static implicit operator DataValue(DataObject? value) => From(value);

    /// <summary>Makes an array value, or null.</summary>
    public static implicit operator DataValue(DataArray? value) => From(value);

    private InvalidOperationException Not(DataKind expected) => new($"The value is {Kind}, not {expected}.");
}
