namespace ResponseWorkflow.Engine.Execution;

/// <summary>The names under which callbacks are stored while an instance waits.</summary>
internal static class CallbackNames
{
    /// <summary>The name of the callback's method.</summary>
    /// <exception cref="InvalidOperationException">It is a lambda or local function: nobody could find it again.</exception>
    public static string Of(Delegate callback)
    {
        // The compiler gives lambdas and local functions names that no source can have.
        var name = callback.Method.Name;
        return name.Contains('<')
            ? throw new InvalidOperationException($"A callback of {callback.Method.DeclaringType?.Name} is no named method, so it could not be found again after a wait.")
            : name;
    }
}
