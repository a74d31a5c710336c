using ResponseWorkflow.Expressions.Compilation;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Scripts;

/// <summary>A compiled script: immutable, and free to be run by many threads at the same time.</summary>
/// <remarks>
/// A script is a list of statements; its result is that of a top-level <c>return</c>, otherwise the value of the last
/// expression statement that ran. <c>undefined</c> becomes null.
/// </remarks>
public sealed class ScriptProgram
{
    private readonly CompiledProgram _program;

    private ScriptProgram(CompiledProgram program) => _program = program;

    /// <summary>The text that was compiled.</summary>
    public string Source => _program.Source.Text;

    /// <summary>
    /// Every use of a name that the script does not declare itself, built-ins included, in order of appearance.
    /// <c>undefined</c>, <c>NaN</c> and <c>Infinity</c> count as literals.
    /// </summary>
    public IReadOnlyList<ScriptReference> References => _program.References;

    /// <summary>Compiles a script.</summary>
    /// <exception cref="ScriptException">The text has a syntax error or an unsupported construct; it names the place.</exception>
    public static ScriptProgram Compile(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(CompiledProgram.Compile(source));
    }

    /// <summary>Whether the language itself defines a name, such as <c>Math</c>, so that it needs no host.</summary>
    public static bool IsBuiltIn(string name) => Realm.TryGetGlobal(name, out _);

    /// <summary>Runs the script.</summary>
    /// <returns>The result as data: what <c>JSON.stringify</c> would keep of it, with undefined as null.</returns>
    /// <exception cref="ScriptException">The script ended with an error or used up its budget.</exception>
    public DataValue Run(ScriptContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ScriptRun(_program, context).Execute();
    }
}
