using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>What happens when a scope is entered: its environment is made, variables are marked, functions are made.</summary>
internal sealed class ScopeEntry(int environmentSize, int[] markedSlots, int[] markedLocals, (TargetNode Target, FunctionCode Code)[] functions)
{
    /// <summary>The functions are compiled after the entry is known to the code inside them.</summary>
    private (TargetNode Target, FunctionCode Code)[] _functions = functions;

    /// <summary>Whether closures may hold the environment, so that each round of a loop needs its own.</summary>
    public bool HasEnvironment => environmentSize > 0;

    /// <summary>Sets the functions to make, once.</summary>
    public void SetFunctions((TargetNode Target, FunctionCode Code)[] functions) => _functions = functions;

    /// <summary>Enters the scope. The caller keeps the environment before and puts it back when it leaves.</summary>
    public void Enter(Frame frame)
    {
        if (environmentSize > 0)
        {
            frame.Run.Allocate(48 + (environmentSize * 16L));
            frame.Environment = new Environment(frame.Environment, environmentSize);
            foreach (var slot in markedSlots)
                frame.Environment.Slots[slot] = JsValue.Unset;
        }

        foreach (var slot in markedLocals)
            frame.Locals[slot] = JsValue.Unset;
        foreach (var (target, code) in _functions)
            target.Assign(frame, new ScriptFunctionObject(frame.Run, code, frame.Environment));
    }

    /// <summary>Gives the next round of a loop its own copy of the variables.</summary>
    public void Renew(Frame frame)
    {
        if (environmentSize == 0)
            return;
        frame.Run.Allocate(48 + (environmentSize * 16L));
        var old = frame.Environment!;
        frame.Environment = new Environment(old.Parent, environmentSize);
        old.Slots.CopyTo(frame.Environment.Slots, 0);
    }
}
