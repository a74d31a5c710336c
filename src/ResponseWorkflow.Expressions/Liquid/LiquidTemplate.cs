using ResponseWorkflow.Expressions.Liquid.Nodes;
using ResponseWorkflow.Expressions.Liquid.Runtime;
using ResponseWorkflow.Expressions.Liquid.Syntax;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Liquid;

/// <summary>A compiled Liquid template: immutable, and free to be rendered by many threads at the same time.</summary>
/// <remarks>
/// <para>A name or member that does not exist is nil and renders as nothing, as usual in Liquid. Only nil and false are falsy.</para>
/// <para>
/// Values are those of JSON, so there is one kind of number. Division is whole (<c>5 | divided_by: 2</c> is 2, rounded down) unless one
/// side has a fraction or was written with one: <c>5.0 | divided_by: 2</c> is 2.5. Numbers render as in JavaScript (<c>5.0</c> as
/// <c>5</c>), arrays as their items without a separator, objects as JSON.
/// </para>
/// <para>Values of different kinds are never equal, and no order holds between them: <c>1 &lt; "2"</c> is false.</para>
/// </remarks>
public sealed class LiquidTemplate
{
    /// <summary>The longest template that is compiled, in UTF-16 units.</summary>
    public const int MaxLength = 256 * 1024;

    private readonly LiquidNode _root;

    private LiquidTemplate(string source, LiquidNode root, IReadOnlyList<ScriptReference> references)
    {
        Source = source;
        _root = root;
        References = references;
    }

    /// <summary>The text that was compiled.</summary>
    public string Source { get; }

    /// <summary>Every use of a name that the template does not assign itself, with its first member, in order of appearance.</summary>
    public IReadOnlyList<ScriptReference> References { get; }

    /// <summary>Compiles a template.</summary>
    /// <exception cref="ScriptException">
    /// The text is not a template (<see cref="ScriptErrorKind.Syntax"/>), or uses a tag or filter that is not there
    /// (<see cref="ScriptErrorKind.Unsupported"/>); it names the place.
    /// </exception>
    public static LiquidTemplate Compile(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Length > MaxLength)
            throw new ScriptException(ScriptErrorKind.Syntax, $"The template is longer than {MaxLength} characters.", 1, 1);
        var parser = new LiquidParser(source);
        return new LiquidTemplate(source, parser.ParseTemplate(), parser.References);
    }

    /// <summary>Renders the template.</summary>
    /// <exception cref="ScriptException">The rendering used up its budget, was cancelled, or divided a whole number by zero.</exception>
    public string Render(LiquidContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var run = new LiquidRun(Source, context);
        _root.Render(run);
        return run.TakeOutput();
    }
}
