using ResponseWorkflow.Expressions.Scripts;
using ResponseWorkflow.Expressions.Syntax;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>A program ready to run.</summary>
/// <param name="Source">The source, for the places of errors.</param>
/// <param name="Code">The code.</param>
/// <param name="Globals">The free names; the position is their number in the run.</param>
/// <param name="References">What a validator needs to know about the free names.</param>
internal sealed record CompiledProgram(SourceText Source, FunctionCode Code, string[] Globals, IReadOnlyList<ScriptReference> References)
{
    /// <summary>Compiles a source.</summary>
    /// <exception cref="ScriptException">The text is not a program of the language.</exception>
    public static CompiledProgram Compile(string text)
    {
        var source = new SourceText(text);
        var (program, _) = Parser.Parse(source);
        return new Lowering(source).LowerProgram(program);
    }
}
