using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>The stable codes of script errors.</summary>
internal static class ScriptErrorCodes
{
    /// <summary>The kind in camel case.</summary>
    public static string Of(ScriptErrorKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
