using System.Text;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Differential;

/// <summary>Says what programs do in our engine, in the words of <see cref="NodeJudge"/>.</summary>
internal static class EngineJudge
{
    private static readonly ScriptBudget Budget = new() { Steps = 3_000_000 };

    // Errors whose text differs between engines; only their name is compared.
    private static readonly string[] NamedErrors = ["SyntaxError", "URIError", "EvalError", "TypeError", "RangeError", "ReferenceError"];

    public static string Judge(string source)
    {
        try
        {
            var context = new ScriptContext { Scope = NoNames.Instance, Now = DateTimeOffset.UnixEpoch, Budget = Budget };
            return "value " + DataJson.ToJson(ScriptProgram.Compile(source).Run(context));
        }
        catch (ScriptException error)
        {
            return error.Kind switch
            {
                ScriptErrorKind.Syntax => "throws SyntaxError",
                ScriptErrorKind.Type => "throws TypeError",
                ScriptErrorKind.Range => "throws RangeError",
                ScriptErrorKind.Reference => "throws ReferenceError",
                ScriptErrorKind.Thrown => "throws " + (Array.Find(NamedErrors, name => error.Reason.StartsWith(name, StringComparison.Ordinal)) ?? WellFormed(error.Reason)),
                _ when error.IsBudget => $"exhausted {error.Kind}",
                _ => $"{error.Kind} {error.Message}",
            };
        }
        catch (Exception error)
        {
            // No outcome of Node is called so: the program is reported and made small like any other that differs.
            return $"crashes {error.GetType().Name}: {error.Message}";
        }
    }

    // Half a surrogate pair cannot travel in UTF-8; the other judge's text has lost it as well.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>A host without names.</summary>
    internal sealed class NoNames : IScriptScope
    {
        public static readonly NoNames Instance = new();

        public bool TryResolve(string name, out ScriptBinding binding)
        {
            binding = default;
            return false;
        }
    }
}
