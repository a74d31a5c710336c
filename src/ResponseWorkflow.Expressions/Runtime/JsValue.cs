using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>A value of the script language in 16 bytes. The default value is <c>undefined</c>.</summary>
/// <remarks>
/// The reference says the type: null is undefined, a tag is null, a boolean, a number or an internal mark,
/// a string or <see cref="JsText"/> is a string, a <see cref="JsObject"/> is an object.
/// </remarks>
internal readonly struct JsValue
{
    private static readonly Tag NullTag = new("null");
    private static readonly Tag TrueTag = new("true");
    private static readonly Tag FalseTag = new("false");
    private static readonly Tag NumberTag = new("number");
    private static readonly Tag HoleTag = new("hole");
    private static readonly Tag UnsetTag = new("unset");
    private static readonly Tag MissingTag = new("missing");

    private readonly object? _reference;
    private readonly double _number;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private JsValue(object? reference, double number = 0)
    {
        _reference = reference;
        _number = number;
    }

    /// <summary><c>undefined</c>.</summary>
    public static JsValue Undefined => default;

    /// <summary><c>null</c>.</summary>
    public static JsValue Null => new(NullTag);

    /// <summary><c>true</c>.</summary>
    public static JsValue True => new(TrueTag);

    /// <summary><c>false</c>.</summary>
    public static JsValue False => new(FalseTag);

    /// <summary>NaN.</summary>
    public static JsValue NaN => new(NumberTag, double.NaN);

    /// <summary>The empty string.</summary>
    public static JsValue EmptyText => new("");

    /// <summary>The mark of a hole in an array's storage. Scripts never see it.</summary>
    public static JsValue Hole => new(HoleTag);

    /// <summary>The mark of a variable before its declaration ran, or a global name before its first use. Scripts never see it.</summary>
    public static JsValue Unset => new(UnsetTag);

    /// <summary>The mark of a global name that nobody knows. Scripts never see it.</summary>
    public static JsValue Missing => new(MissingTag);

    /// <summary>Whether this is <c>undefined</c>.</summary>
    public bool IsUndefined => _reference is null;

    /// <summary>Whether this is <c>null</c>.</summary>
    public bool IsNull => ReferenceEquals(_reference, NullTag);

    /// <summary>Whether this is <c>undefined</c> or <c>null</c>.</summary>
    public bool IsNullish => _reference is null || ReferenceEquals(_reference, NullTag);

    /// <summary>Whether this is <c>true</c>.</summary>
    public bool IsTrue => ReferenceEquals(_reference, TrueTag);

    /// <summary>Whether this is <c>true</c> or <c>false</c>.</summary>
    public bool IsBoolean => ReferenceEquals(_reference, TrueTag) || ReferenceEquals(_reference, FalseTag);

    /// <summary>Whether this is a number.</summary>
    public bool IsNumber
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ReferenceEquals(_reference, NumberTag);
    }

    /// <summary>Whether this is a string.</summary>
    public bool IsString => _reference is string or JsText;

    /// <summary>Whether this is an object (functions and arrays too).</summary>
    public bool IsObject => _reference is JsObject;

    /// <summary>Whether this is a function.</summary>
    public bool IsFunction => _reference is JsFunction;

    /// <summary>Whether this is <see cref="Hole"/>.</summary>
    public bool IsHole => ReferenceEquals(_reference, HoleTag);

    /// <summary>Whether this is <see cref="Unset"/>.</summary>
    public bool IsUnset => ReferenceEquals(_reference, UnsetTag);

    /// <summary>Whether this is <see cref="Missing"/>.</summary>
    public bool IsMissing => ReferenceEquals(_reference, MissingTag);

    /// <summary>The number; meaningful only when <see cref="IsNumber"/>.</summary>
    public double Number => _number;

    /// <summary>The object, or null when this is none.</summary>
    public JsObject? Object => _reference as JsObject;

    /// <summary>The reference as it is stored, for type tests such as <c>value.Reference is JsArray array</c>.</summary>
    public object? Reference => _reference;

    /// <summary>A number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsValue From(double value) => new(NumberTag, value);

    /// <summary>A boolean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsValue From(bool value) => new(value ? TrueTag : FalseTag);

    /// <summary>A string.</summary>
    public static JsValue From(string value) => new(value);

    /// <summary>A string under construction.</summary>
    public static JsValue From(JsText value) => new(value);

    /// <summary>An object.</summary>
    public static JsValue From(JsObject value) => new(value);

    /// <summary>An object, or <c>undefined</c> for null.</summary>
    public static JsValue FromNullable(JsObject? value) => new(value);

    /// <summary>An accessor pair as the content of a property. Scripts never see it.</summary>
    public static JsValue FromAccessor(JsAccessor accessor) => new(accessor);

    /// <summary>A number.</summary>
    public static implicit operator JsValue(double value) => From(value);

    /// <summary>A boolean.</summary>
    public static implicit operator JsValue(bool value) => From(value);

    /// <summary>A string.</summary>
    public static implicit operator JsValue(string value) => new(value);

    /// <summary>An object.</summary>
    public static implicit operator JsValue(JsObject value) => new(value);

    /// <summary>Gets the text when this is a string.</summary>
    public bool TryGetString([NotNullWhen(true)] out string? text)
    {
        text = _reference as string ?? (_reference as JsText)?.ToString();
        return text is not null;
    }

    /// <summary>The text of a string.</summary>
    /// <exception cref="InvalidOperationException">This is no string.</exception>
    public string AsString() => _reference as string ?? (_reference as JsText)?.ToString() ?? throw new InvalidOperationException("The value is no string.");

    /// <summary>Whether both are the very same reference (strings and numbers are not compared by content).</summary>
    public bool HasSameReference(JsValue other) => ReferenceEquals(_reference, other._reference);

    /// <summary>For debugging.</summary>
    public override string ToString() => _reference switch
    {
        null => "undefined",
        Tag tag => IsNumber ? _number.ToString(System.Globalization.CultureInfo.InvariantCulture) : tag.Name,
        var other => other.ToString() ?? "",
    };

    private sealed class Tag(string name)
    {
        public string Name => name;
    }
}
