using ResponseWorkflow.Expressions.Builtins;

namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>The intrinsic objects: built once, frozen, and shared by all runs of all programs on all threads.</summary>
/// <remarks>
/// <para>Because no script can change them, starting a run costs nothing, and one run cannot influence another.</para>
/// <para>
/// How a built-in is added: a static class <c>Builtins/XBuiltins.cs</c> with a method <c>Install(GlobalTable globals)</c>, named in
/// <see cref="BuiltinCatalogue"/>. It fills the prototype that is declared here with <c>Realm.XPrototype.Method("name", length, Body)</c>
/// and adds the constructor with <c>globals.Constructor("X", length, call, construct, Realm.XPrototype)</c>. A body is a
/// <see cref="NativeBody"/>; it keeps all state in objects of the run.
/// </para>
/// </remarks>
internal static class Realm
{
    /// <summary><c>Object.prototype</c>.</summary>
    public static readonly JsObject ObjectPrototype = new(prototype: null);

    /// <summary><c>Function.prototype</c>.</summary>
    public static readonly JsObject FunctionPrototype = new(ObjectPrototype);

    /// <summary><c>Array.prototype</c>.</summary>
    public static readonly JsObject ArrayPrototype = new(ObjectPrototype);

    /// <summary><c>String.prototype</c>.</summary>
    public static readonly JsObject StringPrototype = new(ObjectPrototype);

    /// <summary><c>Number.prototype</c>.</summary>
    public static readonly JsObject NumberPrototype = new(ObjectPrototype);

    /// <summary><c>Boolean.prototype</c>.</summary>
    public static readonly JsObject BooleanPrototype = new(ObjectPrototype);

    /// <summary><c>Date.prototype</c>.</summary>
    public static readonly JsObject DatePrototype = new(ObjectPrototype);

    /// <summary><c>Map.prototype</c>.</summary>
    public static readonly JsObject MapPrototype = new(ObjectPrototype);

    /// <summary><c>Set.prototype</c>.</summary>
    public static readonly JsObject SetPrototype = new(ObjectPrototype);

    /// <summary><c>RegExp.prototype</c>.</summary>
    public static readonly JsObject RegExpPrototype = new(ObjectPrototype);

    /// <summary>The prototype of all built-in iterator objects.</summary>
    public static readonly JsObject IteratorPrototype = new(ObjectPrototype);

    private static readonly JsObject[] ErrorPrototypes = CreateErrorPrototypes();

    private static readonly Dictionary<string, JsValue> Globals;

    // Objects find out by reference that they inherit from an intrinsic.
    private static readonly HashSet<JsObject> Intrinsics = new(ReferenceEqualityComparer.Instance);

    // The order matters: functions made by the built-ins need the prototypes above, so this is no field initialiser.
#pragma warning disable CA1810 // Static fields are initialised in two steps on purpose.
    static Realm()
    {
        var globals = new GlobalTable();
        BuiltinCatalogue.Install(globals);
        Globals = new(globals.Values, StringComparer.Ordinal);
        foreach (var prototype in (ReadOnlySpan<JsObject>)[FunctionPrototype, IteratorPrototype, .. ErrorPrototypes])
            Freeze(prototype);
        foreach (var value in Globals.Values)
            Freeze(value);
    }
#pragma warning restore CA1810

    /// <summary>The names of all built-ins.</summary>
    public static IReadOnlyCollection<string> Names => Globals.Keys;

    /// <summary>The prototype of a kind of error.</summary>
    public static JsObject ErrorPrototype(ErrorType type) => ErrorPrototypes[(int)type];

    /// <summary>Gets a built-in by its global name.</summary>
    public static bool TryGetGlobal(string name, out JsValue value) => Globals.TryGetValue(name, out value);

    /// <summary>Whether an object is one of the shared ones.</summary>
    public static bool IsIntrinsic(JsObject target) => target.Integrity == Integrity.Frozen && Intrinsics.Contains(target);

    private static JsObject[] CreateErrorPrototypes()
    {
        var general = new JsObject(ObjectPrototype);
        var prototypes = new JsObject[Enum.GetValues<ErrorType>().Length];
        for (var i = 0; i < prototypes.Length; i++)
            prototypes[i] = (ErrorType)i == ErrorType.Error ? general : new JsObject(general);
        return prototypes;
    }

    private static void Freeze(JsValue value)
    {
        if (value.Reference is JsAccessor accessor)
        {
            Freeze(JsValue.FromNullable(accessor.Getter));
            Freeze(JsValue.FromNullable(accessor.Setter));
        }

        if (value.Object is not { } target || !Intrinsics.Add(target))
            return;
        target.Close(null, Integrity.Frozen);
        foreach (var property in target.OwnTable())
            Freeze(property.Value);
    }
}
