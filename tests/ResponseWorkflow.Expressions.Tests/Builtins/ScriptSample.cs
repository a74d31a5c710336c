using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Runs a program that needs nothing from a host.</summary>
internal static class ScriptSample
{
    /// <summary>The instant that programs see as now.</summary>
    public static readonly DateTimeOffset Now = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The result of a program.</summary>
    public static DataValue Run(string source, ScriptBudget? budget = null, TimeZoneInfo? zone = null) => ScriptProgram.Compile(source).Run(new ScriptContext
    {
        Scope = new EmptyScope(),
        Now = Now,
        TimeZone = zone ?? TimeZoneInfo.Utc,
        Random = () => 0.25,
        Budget = budget ?? ScriptBudget.Default,
    });

    /// <summary>The result as JSON, or <c>throws</c> and the name of the error that JavaScript would throw.</summary>
    public static string Answer(string source, TimeZoneInfo? zone = null)
    {
        try
        {
            return Run(source, budget: null, zone).ToString();
        }
        catch (ScriptException exception)
        {
            return "throws " + exception.Kind switch
            {
                ScriptErrorKind.Type => "TypeError",
                ScriptErrorKind.Range => "RangeError",
                ScriptErrorKind.Reference => "ReferenceError",
                ScriptErrorKind.Syntax => "SyntaxError",
                ScriptErrorKind.Thrown => exception.Reason.Split(':')[0],
                _ => exception.Kind + ": " + exception.Reason,
            };
        }
    }

    private sealed class EmptyScope : IScriptScope
    {
        public bool TryResolve(string name, out ScriptBinding binding)
        {
            binding = default;
            return false;
        }
    }
}
