namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>An error object.</summary>
internal sealed class JsError : JsObject
{
    /// <summary>Makes an error object; the message is left out when null.</summary>
    public JsError(ScriptRun run, ErrorType type, string? message)
        : base(Realm.ErrorPrototype(type))
    {
        run.Allocate(Size + PropertySize);
        Type = type;
        if (message is not null)
            Define("message", message);
    }

    /// <summary>Which kind of error this is.</summary>
    public ErrorType Type { get; }

    /// <summary>The failure of a host function that this error stands for.</summary>
    public Exception? HostException { get; init; }

    /// <inheritdoc/>
    public override string ClassName => "Error";
}
