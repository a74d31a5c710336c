using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Prototypes, and properties with attributes.</content>
internal static partial class ObjectBuiltins
{
    private static void InstallProperties(JsObject constructor) => constructor
        .Method("is", 2, static (_, _, arguments) => Comparison.SameValue(arguments.At(0), arguments.At(1)))
        .Method("create", 2, CreateWith)
        .Method("getPrototypeOf", 1, static (run, _, arguments) => PrototypeOf(Coercion.ToObject(run, arguments.At(0))))
        .Method("setPrototypeOf", 2, SetPrototype)
        .Method("defineProperty", 3, DefineProperty)
        .Method("defineProperties", 2, static (run, _, arguments) => DefineAll(run, ObjectArgument(run, arguments, "defineProperties"), arguments.At(1)))
        .Method("getOwnPropertyDescriptor", 2, Descriptor)
        .Method("hasOwn", 2, static (run, _, arguments) => HasOwnProperty(run, arguments.At(0), arguments.Length > 1 ? arguments[1..] : []));

    private static JsValue PrototypeOf(JsObject target) => target.Prototype is { } prototype ? prototype : JsValue.Null;

    private static JsObject ObjectArgument(ScriptRun run, ReadOnlySpan<JsValue> arguments, string method) =>
        arguments.At(0).Object ?? throw run.TypeError($"Object.{method} called on non-object");

    private static JsValue CreateWith(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var prototype = arguments.At(0);
        if (!prototype.IsNull && !prototype.IsObject)
            throw run.TypeError($"Object prototype may only be an Object or null: {Coercion.Describe(prototype)}");
        run.Allocate(JsObject.Size);
        var result = new JsObject(prototype.Object);
        return arguments.At(1).IsUndefined ? result : DefineAll(run, result, arguments[1]);
    }

    private static JsValue SetPrototype(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        if (arguments.At(0).IsNullish)
            throw run.TypeError("Object.setPrototypeOf called on null or undefined");
        var wanted = arguments.At(1);
        if (!wanted.IsNull && !wanted.IsObject)
            throw run.TypeError($"Object prototype may only be an Object or null: {Coercion.Describe(wanted)}");
        if (arguments[0].Object is not { } target || ReferenceEquals(target.Prototype, wanted.Object))
            return arguments[0];
        if (target.Integrity != Integrity.Extensible)
            throw run.TypeError("#<" + target.ClassName + "> is not extensible");
        for (var holder = wanted.Object; holder is not null; holder = holder.Prototype)
        {
            run.Step();
            if (ReferenceEquals(holder, target))
                throw run.TypeError("Cyclic __proto__ value");
        }

        target.Prototype = wanted.Object;
        return target;
    }

    private static JsValue DefineProperty(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = ObjectArgument(run, arguments, "defineProperty");
        Define(run, target, Coercion.ToKey(run, arguments.At(1)), arguments.At(2));
        return target;
    }

    private static JsObject DefineAll(ScriptRun run, JsObject target, JsValue descriptors)
    {
        var source = Coercion.ToObject(run, descriptors);
        foreach (var name in source.OwnKeys(run))
        {
            run.Step();
            Define(run, target, name, source.Get(run, name));
        }

        return target;
    }

    private static void Define(ScriptRun run, JsObject target, string name, JsValue descriptor)
    {
        if (descriptor.Object is not { } wanted)
            throw run.TypeError($"Property description must be an object: {Coercion.Describe(descriptor)}");

        var exists = target.TryGetOwn(run, name, out var current);
        var getter = Half(run, wanted, "get", "Getter", exists ? current.Accessor?.Getter : null, out var hasGetter);
        var setter = Half(run, wanted, "set", "Setter", exists ? current.Accessor?.Setter : null, out var hasSetter);
        var hasValue = wanted.Has(run, "value");
        var hasWritable = wanted.Has(run, "writable");
        var isAccessor = hasGetter || hasSetter;
        if (isAccessor && (hasValue || hasWritable))
            throw run.TypeError("Invalid property descriptor. Cannot both specify accessors and a value or writable attribute");

        // What is not mentioned stays as it is, and is off for a new property.
        var flags = exists ? current.Flags : PropertyFlags.None;
        flags = WithFlag(run, wanted, "enumerable", flags, PropertyFlags.Enumerable);
        flags = WithFlag(run, wanted, "configurable", flags, PropertyFlags.Configurable);
        flags = WithFlag(run, wanted, "writable", flags, PropertyFlags.Writable);
        JsValue value;
        if (isAccessor)
        {
            flags &= ~PropertyFlags.Writable;
            value = JsValue.FromAccessor(new JsAccessor(getter, setter));
        }
        else
        {
            var wasAccessor = exists && current.Accessor is not null;
            if (wasAccessor && (hasValue || hasWritable) && !hasWritable)
                flags &= ~PropertyFlags.Writable;
            value = hasValue ? wanted.Get(run, "value")
                : exists && !(wasAccessor && hasWritable) ? current.Value : JsValue.Undefined;
        }

        if (exists && IsUnchanged(current, value, flags))
            return;
        if (exists && IsForbidden(current, value, flags, hasValue))
            throw run.TypeError($"Cannot redefine property: {name}");
        if (!target.DefineOwn(run, name, new(value, flags)))
            throw run.TypeError(exists ? $"Cannot redefine property: {name}" : $"Cannot define property {name}, object is not extensible");
    }

    private static bool IsUnchanged(JsProperty current, JsValue value, PropertyFlags flags) =>
        current.Flags == flags && current.Accessor is null && value.Reference is not JsAccessor && Comparison.SameValue(current.Value, value);

    private static bool IsForbidden(JsProperty current, JsValue value, PropertyFlags flags, bool hasValue) =>
        !current.IsConfigurable && !current.IsWritable && current.Accessor is null
        && (flags != current.Flags || (hasValue && !Comparison.SameValue(current.Value, value)));

    private static JsFunction? Half(ScriptRun run, JsObject descriptor, string name, string title, JsFunction? current, out bool isGiven)
    {
        isGiven = descriptor.Has(run, name);
        if (!isGiven)
            return current;
        var value = descriptor.Get(run, name);
        if (value.IsUndefined)
            return null;
        return value.Reference as JsFunction ?? throw run.TypeError($"{title} must be a function: {Coercion.Describe(value)}");
    }

    private static PropertyFlags WithFlag(ScriptRun run, JsObject descriptor, string name, PropertyFlags flags, PropertyFlags flag)
    {
        if (!descriptor.Has(run, name))
            return flags;
        return Coercion.ToBoolean(descriptor.Get(run, name)) ? flags | flag : flags & ~flag;
    }

    private static JsValue Descriptor(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Coercion.ToObject(run, arguments.At(0));
        if (!target.TryGetOwn(run, Coercion.ToKey(run, arguments.At(1)), out var property))
            return JsValue.Undefined;
        var result = new JsObject(run);
        if (property.Accessor is { } accessor)
        {
            result.Create(run, "get", JsValue.FromNullable(accessor.Getter));
            result.Create(run, "set", JsValue.FromNullable(accessor.Setter));
        }
        else
        {
            result.Create(run, "value", property.Value);
            result.Create(run, "writable", property.IsWritable);
        }

        result.Create(run, "enumerable", property.IsEnumerable);
        result.Create(run, "configurable", property.IsConfigurable);
        return result;
    }
}
