using System.Runtime.CompilerServices;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>Turns text into syntax with scopes. Names are collected and resolved when all declarations are known.</summary>
internal sealed partial class Parser
{
    /// <summary>The longest source, in UTF-16 units.</summary>
    public const int MaxLength = 256 * 1024;

    // Chosen so that a thread with a 1 MiB stack parses the deepest text allowed, in an unoptimised build too.
    private const int MaxNesting = 200;

    private readonly SourceText _source;
    private readonly Lexer _lexer;
    private readonly List<Identifier> _names = [];
    private readonly List<Scope> _functionScopes = [];
    private readonly Dictionary<ObjectLiteral, int> _unfinishedPatterns = new(ReferenceEqualityComparer.Instance);

    private Token _token;
    private int _previousEnd;
    private int _nesting;
    private bool _allowIn = true;
    private FunctionSyntax _function;
    private Scope _scope;
    private Jumps _jumps = new();

    // What the labels read last lead to.
    private (int BodyStart, bool IsLoop) _labelled = (-1, false);

    private Parser(SourceText source)
    {
        _source = source;
        _lexer = new Lexer(source);
        _function = new FunctionSyntax(null, "", isArrow: false);
        _scope = _function.ParameterScope;
    }

    /// <summary>Parses a program.</summary>
    /// <returns>The program, and every name in it in order of appearance, resolved.</returns>
    /// <exception cref="ScriptException">The text is not a program of the language.</exception>
    public static (FunctionSyntax Program, IReadOnlyList<Identifier> Names) Parse(SourceText source)
    {
        if (source.Text.Length > MaxLength)
            throw source.SyntaxError($"The script is longer than {MaxLength} characters", 0);
        var parser = new Parser(source);
        parser.Next();
        var body = new List<Statement>();
        while (parser._token.Kind != TokenKind.End)
            body.Add(parser.ParseStatementOrDeclaration());
        foreach (var (_, offset) in parser._unfinishedPatterns)
            throw source.SyntaxError("Invalid shorthand property initializer", offset);
        parser._function.Body = body;
        Resolver.Resolve(parser._function, parser._names);
        return (parser._function, parser._names);
    }

    private void Next()
    {
        _previousEnd = _token.End;
        _token = _lexer.Next();
    }

    private Token Peek()
    {
        var position = _lexer.Position;
        var token = _lexer.Next();
        _lexer.Position = position;
        return token;
    }

    private bool TryTake(string punctuator)
    {
        if (!_token.Is(punctuator))
            return false;
        Next();
        return true;
    }

    private void Expect(string punctuator)
    {
        if (!TryTake(punctuator))
            throw Unexpected(_token);
    }

    private void ExpectKeyword(string word)
    {
        if (!_token.IsKeyword(word))
            throw Unexpected(_token);
        Next();
    }

    // Automatic semicolon insertion.
    private void EndStatement()
    {
        if (!TryTake(";") && !_token.Is("}") && _token.Kind != TokenKind.End && !_token.AfterLineEnd)
            throw Unexpected(_token);
    }

    private ScriptException Error(string message, int offset) => _source.SyntaxError(message, offset);

    private ScriptException Unexpected(Token token) => token.Kind switch
    {
        TokenKind.End => Error("Unexpected end of input", token.Start),
        TokenKind.Name => Error($"Unexpected identifier '{token.Text}'", token.Start),
        TokenKind.Number => Error("Unexpected number", token.Start),
        TokenKind.String => Error("Unexpected string", token.Start),
        TokenKind.Template => Error("Unexpected template string", token.Start),
        _ when token.Is("#") => _source.Unsupported("private name", token.Start),
        _ => Error($"Unexpected token '{token.Text}'", token.Start),
    };

    private void Enter()
    {
        if (++_nesting > MaxNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error("The script is nested too deeply", _token.Start);
    }

    private void Leave() => _nesting--;

    private Identifier Use(string name, int position)
    {
        var identifier = new Identifier(name, position) { Scope = _scope };
        _names.Add(identifier);
        return identifier;
    }

    /// <summary>What <c>break</c> and <c>continue</c> may refer to at the present place.</summary>
    private sealed class Jumps
    {
        public int Loops { get; set; }

        public int Switches { get; set; }

        public List<(string Name, bool IsLoop)> Labels { get; } = [];
    }
}
