using System.Text.Json;
using ResponseWorkflow.Engine.Activities.Composition;
using ResponseWorkflow.Engine.Activities.Placeholders;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>Makes a definition version ready to run.</summary>
/// <remarks>
/// It is as lenient as the definitions it must accept: an unknown activity type or a broken expression compiles, and faults when it
/// is reached. Publishing is where the validator refuses them.
/// </remarks>
public sealed class WorkflowCompiler
{
    /// <summary>The most nodes of a compiled workflow, those of workflows used as activities included.</summary>
    public const int MaxNodes = 50_000;

    /// <summary>The id of the node that stands for the workflow itself.</summary>
    public const string RootId = "Workflow1";

    private readonly IWorkflowDefinitions? _others;
    private readonly List<ActivityNode> _nodes = [];
    private readonly List<WorkflowDefinition> _inlined = [];
    private readonly Stack<WorkflowDefinition> _open = new();

    private WorkflowCompiler(IWorkflowDefinitions? others) => _others = others;

    /// <summary>Compiles a definition version.</summary>
    /// <param name="definition">The version, read with the registry of the activity types it uses.</param>
    /// <param name="others">Finds the workflows that it uses as activities.</param>
    /// <exception cref="WorkflowCompilationException">Two activities share an id, workflows use each other in a circle, or there are too many nodes.</exception>
    public static CompiledWorkflow Compile(WorkflowDefinition definition, IWorkflowDefinitions? others = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var compiler = new WorkflowCompiler(others);
        var root = compiler.CompileRoot(definition);
        return new CompiledWorkflow(definition, root, compiler._nodes, compiler._inlined);
    }

    private ActivityNode CompileRoot(WorkflowDefinition definition)
    {
        var activity = new Workflow();
        var node = new ActivityNode
        {
            Activity = activity,
            Reference = new ActivityReference(RootId, RootId, "Elsa.Workflow", 1, null),
            DisplayName = definition.Name ?? definition.DefinitionId,
            Variables = [.. definition.Variables.Select(static variable => new CompiledVariable(variable))],
        };
        activity.Node = node;
        _nodes.Add(node);
        _open.Push(definition);
        activity.Root = CompileActivity(definition.Root, node, 0).Activity;
        node.Children = [((Activity)activity.Root).Node];
        return node;
    }

    private ActivityNode CompileActivity(ActivityDefinition definition, ActivityNode parent, int place)
    {
        var inlined = definition.Workflow is { } reference ? _others?.Find(reference) : null;
        var activity = inlined is not null ? new WorkflowDefinitionActivity() : Create(definition);
        var node = new ActivityNode
        {
            Activity = activity,
            Reference = new ActivityReference(definition.Id, $"{parent.Reference.NodeId}:{definition.Id}", definition.TypeName, definition.Version, definition.Name),
            DisplayName = definition.DisplayName,
            Parent = parent,
            Place = place,
            CanStartWorkflow = definition.CanStartWorkflow,
            MergeMode = definition.MergeMode,
            OutputAccessName = AccessName(definition),
            Variables = definition.Variables.Count == 0 ? [] : [.. definition.Variables.Select(static variable => new CompiledVariable(variable))],
        };
        activity.Node = node;
        _nodes.Add(node);
        if (_nodes.Count > MaxNodes)
            throw new WorkflowCompilationException("definition.tooLarge", $"The workflow has more than {MaxNodes} activities, those of workflows used as activities included.", definition);
        if (inlined is not null)
            Inline((WorkflowDefinitionActivity)activity, node, definition, inlined);
        else
            Fill(activity, node, definition);
        return node;
    }

    private static Activity Create(ActivityDefinition definition)
    {
        if (definition.Descriptor?.ImplementationType is { } type)
            return ActivityShape.Of(type).Create();
        return new NotFoundActivity { MissingTypeName = definition.TypeName, MissingTypeVersion = definition.Version };
    }

    private string AccessName(ActivityDefinition definition)
    {
        var name = _open.Peek().IsModernTooling ? definition.Name : definition.Id;
        return name is null ? "" : ScriptNames.Pascal(name);
    }

    private void Fill(Activity activity, ActivityNode node, ActivityDefinition definition)
    {
        if (definition.Descriptor?.ImplementationType is not { } type)
            return;
        var shape = ActivityShape.Of(type);
        BindInputs(activity, node, definition, shape);
        BindOutputs(activity, node, definition, shape);
        CompileChildren(node, definition);
        BindPorts(activity, node, definition, shape);
        if (activity is IBindsDefinition binds)
            binds.Bind(new ActivityBinder(definition, node));
        else
            BindDirectInputs(activity, definition, shape);
    }

    private static void BindInputs(Activity activity, ActivityNode node, ActivityDefinition definition, ActivityShape shape)
    {
        var wrapped = definition.Descriptor!.Inputs.Where(static input => input.IsWrapped).ToArray();
        if (wrapped.Length == 0)
            return;
        node.Inputs = new CompiledInput[wrapped.Length];
        for (var slot = 0; slot < wrapped.Length; slot++)
        {
            node.Inputs[slot] = CompileInput(wrapped[slot], definition);
            if (definition.Inputs.ContainsKey(wrapped[slot].Name) || !wrapped[slot].DefaultValue.IsNull)
                shape.BindInput(activity, wrapped[slot].Name, slot);
        }
    }

    private static CompiledInput CompileInput(InputDescriptor input, ActivityDefinition definition) =>
        new(input, definition.Inputs.TryGetValue(input.Name, out var expression) ? ExpressionCompiler.Compile(expression, input.ValueType) : null);

    private static void BindOutputs(Activity activity, ActivityNode node, ActivityDefinition definition, ActivityShape shape)
    {
        var outputs = definition.Descriptor!.Outputs;
        if (outputs.Count == 0)
            return;
        node.Outputs = new CompiledOutput[outputs.Count];
        for (var slot = 0; slot < outputs.Count; slot++)
        {
            node.Outputs[slot] = new CompiledOutput(outputs[slot].Name, definition.Outputs.GetValueOrDefault(outputs[slot].Name), outputs[slot].IsSerializable);
            shape.BindOutput(activity, outputs[slot].Name, slot);
        }
    }

    private void CompileChildren(ActivityNode node, ActivityDefinition definition)
    {
        if (definition.Children.Count == 0)
            return;
        var ids = new HashSet<string>(definition.Children.Count, StringComparer.Ordinal);
        var children = new ActivityNode[definition.Children.Count];
        for (var place = 0; place < children.Length; place++)
        {
            var child = definition.Children[place].Activity;
            if (!ids.Add(child.Id))
                throw new WorkflowCompilationException("activity.duplicateId", $"Two activities inside '{definition.DisplayName}' have the id '{child.Id}'.", child);
            children[place] = CompileActivity(child, node, place);
        }

        node.Children = children;
    }

    private static void BindPorts(Activity activity, ActivityNode node, ActivityDefinition definition, ActivityShape shape)
    {
        foreach (var (name, property) in shape.Ports)
        {
            for (var place = 0; place < definition.Children.Count; place++)
            {
                if (definition.Children[place].Port == name)
                    property.SetValue(activity, node.Children[place].Activity);
            }
        }

        if (activity is Container container)
        {
            container.Variables = definition.Variables;
            container.Activities = [.. node.Children.Where((_, place) => definition.Children[place].Port == container.ListPort).Select(static child => child.Activity)];
        }
    }

    private static void BindDirectInputs(Activity activity, ActivityDefinition definition, ActivityShape shape)
    {
        foreach (var (name, json) in definition.DirectInputs)
        {
            if (shape.Direct(name) is { } property && json.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                property.SetValue(activity, DirectValue(json, property.PropertyType, definition, name));
        }
    }

    private static object? DirectValue(JsonElement json, Type type, ActivityDefinition definition, string name)
    {
        try
        {
            return json.Deserialize(type, DirectInputJson.Options);
        }
        catch (JsonException)
        {
            throw new WorkflowCompilationException("input.type", $"The input '{name}' has a value of the wrong type.", definition);
        }
    }

    private void Inline(WorkflowDefinitionActivity activity, ActivityNode node, ActivityDefinition definition, WorkflowDefinition inlined)
    {
        if (_open.Any(open => open.DefinitionId == inlined.DefinitionId))
        {
            var circle = string.Join(" → ", _open.Reverse().Select(static open => open.Name ?? open.DefinitionId).Append(inlined.Name ?? inlined.DefinitionId));
            throw new WorkflowCompilationException("workflow.cyclic", $"Workflows use each other as activities in a circle: {circle}.", definition);
        }

        _inlined.Add(inlined);
        _open.Push(inlined);
        activity.Bind(inlined, definition.Descriptor, input => definition.Inputs.TryGetValue(input.Name, out var expression) ? ExpressionCompiler.Compile(expression, input.ValueType) : null);
        node.Outputs = [.. inlined.Outputs.Select(output => new CompiledOutput(output.Name, BindingOf(definition, output.Name), IsSerializable: true))];
        var root = CompileActivity(inlined.Root, node, 0);
        activity.Root = root.Activity;
        node.Children = [root];
        _open.Pop();
    }

    private static string? BindingOf(ActivityDefinition definition, string output)
    {
        foreach (var (name, binding) in definition.Outputs)
        {
            if (name.Equals(output, StringComparison.OrdinalIgnoreCase))
                return binding;
        }

        return null;
    }
}
