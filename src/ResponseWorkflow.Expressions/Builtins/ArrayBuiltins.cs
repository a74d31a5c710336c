using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>Array</c>. Its methods work on every object with a <c>length</c>.</summary>
internal static partial class ArrayBuiltins
{
    /// <summary>Adds the constructor and fills the prototype.</summary>
    public static void Install(GlobalTable globals)
    {
        globals.Constructor("Array", 1, Construct, Construct, Realm.ArrayPrototype)
            .Method("isArray", 1, static (_, _, arguments) => arguments.At(0).Reference is JsArray)
            .Method("of", 0, static (run, _, arguments) => JsArray.Of(run, arguments))
            .Method("from", 1, From);

        var prototype = Realm.ArrayPrototype;
        InstallQueries(prototype);
        InstallCallbacks(prototype);
        InstallChanges(prototype);
        InstallCopies(prototype);
    }

    private static JsValue Construct(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        if (arguments.Length != 1 || !arguments[0].IsNumber)
            return JsArray.Of(run, arguments);
        var length = arguments[0].Number;
        if (length is not (>= 0 and <= PropertyKey.MaxLength) || Math.Floor(length) != length)
            throw run.RangeError("Invalid array length");
        var array = new JsArray(run);
        array.SetCount(run, (long)length);
        return array;
    }

    private static JsValue From(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var source = arguments.At(0);
        var map = arguments.At(1).IsUndefined ? null : run.Function(arguments.At(1));
        var mapThis = arguments.At(2);
        if (source.IsNullish)
            throw run.TypeError($"{Coercion.Describe(source)} is not iterable");

        var iterator = source.IsString ? run.Iterate(source) : source.Object?.GetIterator(run);
        if (iterator is null)
            return FromArrayLike(run, Coercion.ToObject(run, source), map, mapThis);

        var result = new JsArray(run);
        while (iterator.TryNext(run, out var value))
            result.Add(run, map is null ? value : map.Call(run, mapThis, [value, result.Count]));
        return result;
    }

    private static JsArray FromArrayLike(ScriptRun run, JsObject source, JsFunction? map, JsValue mapThis)
    {
        var length = Coercion.LengthOf(run, source);
        var result = ArrayLike.NewArray(run, length);
        for (var i = 0L; i < length; i++)
        {
            run.Step();
            var value = source.Item(run, i);
            result.Add(run, map is null ? value : map.Call(run, mapThis, [value, i]));
        }

        return result;
    }

    /// <summary>The object that a method was called on, and its length.</summary>
    private static JsObject Target(ScriptRun run, JsValue thisValue, out long length)
    {
        var target = Coercion.ToObject(run, thisValue);
        length = Coercion.LengthOf(run, target);
        return target;
    }
}
