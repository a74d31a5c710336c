namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>Something that can be called.</summary>
internal abstract class JsFunction(string name, int length, JsObject? prototype = null) : JsObject(prototype ?? Realm.FunctionPrototype)
{
    /// <summary>The name that <c>f.name</c> shows.</summary>
    public string Name { get; } = name;

    /// <summary>The number of declared parameters that <c>f.length</c> shows.</summary>
    public int Length { get; } = length;

    /// <summary>Its source text; that of a function of the language itself only says so.</summary>
    public virtual string Text => $"function {Name}() {{ [native code] }}";

    /// <inheritdoc/>
    public override string ClassName => "Function";

    /// <summary>Whether <c>new</c> may be used.</summary>
    public virtual bool IsConstructor => false;

    /// <summary>Calls the function.</summary>
    public abstract JsValue Call(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments);

    /// <summary>Makes an object with <c>new</c>.</summary>
    public virtual JsValue Construct(ScriptRun run, ReadOnlySpan<JsValue> arguments) => throw run.TypeError($"{Name} is not a constructor");

    /// <inheritdoc/>
    public override bool TryGetOwn(ScriptRun run, string name, out JsProperty property)
    {
        if (base.TryGetOwn(run, name, out property))
            return true;
        switch (name)
        {
            case "name":
                property = new(Name, PropertyFlags.None);
                return true;
            case "length":
                property = new(Length, PropertyFlags.None);
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    public override void AddOwnNames(ScriptRun run, List<string> names, bool enumerableOnly)
    {
        if (!enumerableOnly)
        {
            names.Add("length");
            names.Add("name");
        }

        base.AddOwnNames(run, names, enumerableOnly);
    }
}
