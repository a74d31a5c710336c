namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>The forms of a member of an object literal.</summary>
internal enum ObjectMemberKind
{
    /// <summary><c>name: value</c>, also as method or shorthand.</summary>
    Value,

    /// <summary><c>get name() {}</c>.</summary>
    Getter,

    /// <summary><c>set name(value) {}</c>.</summary>
    Setter,

    /// <summary><c>...value</c>.</summary>
    Spread,

    /// <summary><c>__proto__: value</c>.</summary>
    Prototype,
}

/// <summary>The name of a member or of a property in a pattern: fixed, or computed from an expression.</summary>
internal readonly record struct MemberName(string? Fixed, Expression? Computed);

/// <summary>A member of an object literal.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Name">Its name; unused for a spread.</param>
/// <param name="Value">Its value.</param>
/// <param name="Default">The default of <c>{ name = default }</c>, which is valid only when the literal turns out to be a pattern.</param>
internal sealed record ObjectMember(ObjectMemberKind Kind, MemberName Name, Expression Value, Expression? Default = null);
