using System.Runtime.CompilerServices;
using ResponseWorkflow.Expressions.Runtime;
using ResponseWorkflow.Expressions.Scripts;
using ResponseWorkflow.Expressions.Syntax;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>Turns resolved syntax into nodes that run.</summary>
/// <remarks>Nodes nest as the syntax does, and running them uses the thread's stack: the depth is limited here for chains too.</remarks>
internal sealed partial class Lowering(SourceText source)
{
    // Running one level costs some hundred bytes of stack, and the check at each call leaves 64 KiB at least.
    private const int MaxDepth = 256;

    private readonly Dictionary<string, int> _globals = new(StringComparer.Ordinal);
    private readonly ReferenceList _references = new(source);
    private FunctionSyntax _function = null!;
    private int _depth;

    /// <summary>Lowers the program.</summary>
    public CompiledProgram LowerProgram(FunctionSyntax program)
    {
        var code = LowerFunction(program);
        return new(source, code, [.. _globals.OrderBy(pair => pair.Value).Select(pair => pair.Key)], _references.ToList());
    }

    private void Enter(int position)
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw source.SyntaxError("The script is nested too deeply", position);
    }

    private void Leave() => _depth--;

    private FunctionCode LowerFunction(FunctionSyntax function)
    {
        var (outer, depth) = (_function, _depth);
        (_function, _depth) = (function, 0);
        var parameters = function.ParameterScope;
        var code = new FunctionCode
        {
            Name = function.Name,
            Text = () => source.Text[function.Start..function.End],
            Length = function.Length,
            IsConstructor = !function.IsArrow && !function.IsMethod,
            FrameSize = function.FrameSize,
            Entry = LowerScope(parameters),
            This = Implicit(parameters, "this", DeclarationKind.This),
            Arguments = Implicit(parameters, "arguments", DeclarationKind.Arguments),
            Self = Implicit(parameters, function.Name, DeclarationKind.FunctionName),
            Parameters = [.. function.Parameters.Select(LowerElement)],
            Rest = function.Rest is null ? null : LowerTarget(function.Rest, isDeclaration: true),
            BodyEntry = function.BodyScope == parameters ? null : LowerScope(function.BodyScope) ?? EmptyScope,
            SharedNames = LowerSharedNames(function),
        };
        if (function is { IsArrow: true, Body: [Return { Value: { } value }] })
            code.Value = LowerExpression(value);
        else
            code.Body = LowerStatements(function.Body);
        (_function, _depth) = (outer, depth);
        return code;
    }

    private static ScopeEntry EmptyScope { get; } = new(0, [], [], []);

    private static TargetNode? Implicit(Scope scope, string name, DeclarationKind kind)
    {
        var variable = scope.Find(name);
        return variable is { Slot: >= 0 } && variable.Kind == kind ? RawTarget(variable, scope) : null;
    }

    // A variable of the body that is called like a parameter begins with its value.
    private static AssignmentNode[] LowerSharedNames(FunctionSyntax function)
    {
        if (function.BodyScope == function.ParameterScope)
            return [];
        var shared = new List<AssignmentNode>();
        foreach (var variable in function.BodyScope.Variables)
        {
            if (variable is { Kind: DeclarationKind.Var, Slot: >= 0 } && function.ParameterScope.Find(variable.Name) is { Slot: >= 0 } parameter)
                shared.Add(new(RawTarget(variable, function.BodyScope), RawRead(parameter, function.ParameterScope)));
        }

        return [.. shared];
    }

    private ScopeEntry? LowerScope(Scope scope)
    {
        var marked = scope.Variables.FindAll(variable => variable is { NeedsMark: true, Slot: >= 0 });
        var functions = new List<(TargetNode, FunctionCode)>();
        foreach (var declaration in scope.Functions)
            functions.Add((RawTarget(declaration.Name.Variable!, scope), LowerFunction(declaration.Function)));
        if (scope.EnvironmentSize == 0 && marked.Count == 0 && functions.Count == 0)
            return null;
        return new(
            scope.EnvironmentSize,
            [.. marked.Where(variable => variable.IsCaptured).Select(variable => variable.Slot)],
            [.. marked.Where(variable => !variable.IsCaptured).Select(variable => variable.Slot)],
            [.. functions]);
    }

    private static int HopsTo(Variable variable, Scope from)
    {
        var hops = 0;
        for (var scope = from; scope != variable.Scope; scope = scope.Parent!)
        {
            if (scope.EnvironmentSize > 0)
                hops++;
        }

        return hops;
    }

    private static TargetNode RawTarget(Variable variable, Scope from) =>
        variable.IsCaptured ? new CapturedTarget(HopsTo(variable, from), variable.Slot) : new LocalTarget(variable.Slot);

    private static ExpressionNode RawRead(Variable variable, Scope from) =>
        variable.IsCaptured ? new CapturedNode(HopsTo(variable, from), variable.Slot) : new LocalNode(variable.Slot);

    private int GlobalIndex(string name)
    {
        if (!_globals.TryGetValue(name, out var index))
            _globals.Add(name, index = _globals.Count);
        return index;
    }

    private ExpressionNode LowerName(Identifier name)
    {
        if (name.Variable is { } variable)
        {
            var read = RawRead(variable, name.Scope);
            return Resolver.NeedsCheck(variable, name) ? new CheckedNode(read, name.Name, name.Position) : read;
        }

        if (ConstantNames.TryGetValue(name.Name, out var constant))
            return new ConstantNode(constant);
        _references.Add(name, null);
        return new GlobalNode(GlobalIndex(name.Name), name.Name, name.Position);
    }

    private TargetNode LowerNameTarget(Identifier name, bool isDeclaration)
    {
        if (name.Variable is not { } variable)
        {
            if (ConstantNames.ContainsKey(name.Name))
                return new IgnoringTarget();
            _references.Add(name, null, isAssigned: true);
            return new GlobalTarget(GlobalIndex(name.Name));
        }

        var target = RawTarget(variable, name.Scope);
        if (isDeclaration)
            return target;
        var check = Resolver.NeedsCheck(variable, name) ? new CheckedNode(RawRead(variable, name.Scope), name.Name, name.Position) : null;
        return variable.Kind switch
        {
            DeclarationKind.Const => new ConstantTarget(check, name.Position),
            DeclarationKind.FunctionName or DeclarationKind.This => new IgnoringTarget(),
            _ => check is null ? target : new CheckedTarget(check, target),
        };
    }

    // Read-only names of the language: they read like literals and are no references to anything.
    private static Dictionary<string, JsValue> ConstantNames { get; } = new(StringComparer.Ordinal)
    {
        ["undefined"] = JsValue.Undefined,
        ["NaN"] = JsValue.NaN,
        ["Infinity"] = double.PositiveInfinity,
        ["this"] = JsValue.Undefined,
    };
}
