using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>A compiled function or program. Immutable once compiled.</summary>
internal sealed class FunctionCode
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The number of parameters that <c>f.length</c> shows.</summary>
    public required int Length { get; init; }

    /// <summary>Whether <c>new</c> may be used.</summary>
    public required bool IsConstructor { get; init; }

    /// <summary>The number of variables in the frame.</summary>
    public required int FrameSize { get; init; }

    /// <summary>Makes the scope of the parameters; null when there is nothing to make.</summary>
    public required ScopeEntry? Entry { get; init; }

    /// <summary>Where <c>this</c> goes, when it is used.</summary>
    public TargetNode? This { get; init; }

    /// <summary>Where <c>arguments</c> goes, when it is used.</summary>
    public TargetNode? Arguments { get; init; }

    /// <summary>Where the function itself goes, when its own name is used.</summary>
    public TargetNode? Self { get; init; }

    /// <summary>Where the arguments go.</summary>
    public required TargetNode[] Parameters { get; init; }

    /// <summary>Where the remaining arguments go, as an array.</summary>
    public TargetNode? Rest { get; init; }

    /// <summary>Makes the scope of the body, when it is not that of the parameters.</summary>
    public ScopeEntry? BodyEntry { get; init; }

    /// <summary>Gives variables of the body the values of the parameters of the same name.</summary>
    public AssignmentNode[] SharedNames { get; init; } = [];

    /// <summary>The statements; set once, because functions may refer to themselves.</summary>
    public StatementNode[] Body { get; set; } = [];

    /// <summary>The value of an arrow function without a block, instead of statements.</summary>
    public ExpressionNode? Value { get; set; }

    /// <summary>Gets its text in the source.</summary>
    public required Func<string> Text { get; init; }

    /// <summary>Runs the function in a fresh frame.</summary>
    public JsValue Execute(Frame frame, JsFunction? self, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        Entry?.Enter(frame);
        This?.Assign(frame, thisValue);
        if (Self is not null && self is not null)
            Self.Assign(frame, self);
        Arguments?.Assign(frame, new JsArguments(frame.Run, arguments));
        for (var i = 0; i < Parameters.Length; i++)
            Parameters[i].Assign(frame, arguments.At(i));
        Rest?.Assign(frame, JsArray.Of(frame.Run, arguments.Length > Parameters.Length ? arguments[Parameters.Length..] : []));
        if (BodyEntry is not null)
            EnterBody(frame);
        if (Value is not null)
            return Value.Evaluate(frame);
        foreach (var statement in Body)
        {
            if (statement.Execute(frame) == Completion.Return)
                break;
        }

        return frame.Result;
    }

    private void EnterBody(Frame frame)
    {
        // The names are read in the scope of the parameters and stored in that of the body.
        Span<JsValue> values = SharedNames.Length == 0 ? [] : new JsValue[SharedNames.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = SharedNames[i].Value.Evaluate(frame);
        BodyEntry!.Enter(frame);
        for (var i = 0; i < values.Length; i++)
            SharedNames[i].Target.Assign(frame, values[i]);
    }
}
