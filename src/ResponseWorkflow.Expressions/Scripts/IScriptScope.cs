namespace ResponseWorkflow.Expressions.Scripts;

/// <summary>The names that a host adds to a script beyond the language's own built-ins.</summary>
/// <remarks>One scope serves one run at a time. A name of the scope hides a built-in of the same name.</remarks>
public interface IScriptScope
{
    /// <summary>Looks a free name of the script up. Asked once per name and run; <see langword="false"/> when the host does not know it.</summary>
    bool TryResolve(string name, out ScriptBinding binding);
}
