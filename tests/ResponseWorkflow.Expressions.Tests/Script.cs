using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests;

/// <summary>Short forms for running scripts in tests.</summary>
internal static class Script
{
    public static ScriptContext Context(IScriptScope? scope = null, ScriptBudget? budget = null) => Cancellable(scope, budget, CancellationToken.None);

    public static ScriptContext Cancellable(IScriptScope? scope, ScriptBudget? budget, CancellationToken cancellationToken) => new()
    {
        Scope = scope ?? new TestScope(),
        Now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Random = () => 0.5,
        Budget = budget ?? ScriptBudget.Default,
        CancellationToken = cancellationToken,
    };

    public static DataValue Run(string source, IScriptScope? scope = null, ScriptBudget? budget = null) =>
        ScriptProgram.Compile(source).Run(Context(scope, budget));

    public static string Json(string source, IScriptScope? scope = null) => Run(source, scope).ToString();

    public static ScriptException Error(string source, IScriptScope? scope = null, ScriptBudget? budget = null) =>
        Should.Throw<ScriptException>(() => Run(source, scope, budget));
}
