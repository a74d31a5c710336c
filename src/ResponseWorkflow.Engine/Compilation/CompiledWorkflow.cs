using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>A definition version ready to run: immutable, and shared by all its instances on all threads.</summary>
public sealed class CompiledWorkflow
{
    private readonly Dictionary<string, ActivityNode> _nodesById;
    private readonly ILookup<string, ActivityNode> _byActivityId;
    private readonly ILookup<string, ActivityNode> _byName;
    private readonly ILookup<string, ActivityNode> _byAccessName;

    internal CompiledWorkflow(WorkflowDefinition definition, ActivityNode root, IEnumerable<ActivityNode> nodes, IReadOnlyList<WorkflowDefinition> inlined)
    {
        Definition = definition;
        Root = root;
        InlinedDefinitions = inlined;
        Nodes = [.. nodes];
        _nodesById = new(Nodes.Count, StringComparer.Ordinal);
        foreach (var node in Nodes)
            _nodesById.TryAdd(node.Reference.NodeId, node);
        _byActivityId = Nodes.ToLookup(static node => node.Id, StringComparer.Ordinal);
        _byName = Nodes.Where(static node => node.Reference.Name is not null).ToLookup(static node => node.Reference.Name!, StringComparer.Ordinal);
        _byAccessName = Nodes.ToLookup(static node => node.OutputAccessName, StringComparer.Ordinal);
    }

    /// <summary>The definition.</summary>
    public WorkflowDefinition Definition { get; }

    /// <summary>The versions of other definitions that are inlined because they are used as activities.</summary>
    public IReadOnlyList<WorkflowDefinition> InlinedDefinitions { get; }

    internal ActivityNode Root { get; }

    /// <summary>All nodes, enclosing before enclosed.</summary>
    internal IReadOnlyList<ActivityNode> Nodes { get; }

    internal ActivityNode? Find(string nodeId) => _nodesById.GetValueOrDefault(nodeId);

    internal ActivityNode? FindByActivityId(string id) => _byActivityId[id].FirstOrDefault();

    /// <summary>The activity with that id, or else with that name, as a script of the given node means it.</summary>
    internal ActivityNode? FindByIdOrName(string idOrName, ActivityNode from) => Nearest(_byActivityId[idOrName], from) ?? Nearest(_byName[idOrName], from);

    /// <summary>The activity that a script of the given node reaches by that name in <c>get…From…</c>.</summary>
    internal ActivityNode? FindByAccessName(string name, ActivityNode from) => Nearest(_byAccessName[name], from);

    /// <summary>Whether the workflow that a composite node stands for has an output of that name.</summary>
    internal bool IsOutput(ActivityNode composite, string name)
    {
        if (composite == Root)
        {
            foreach (var output in Definition.Outputs)
            {
                if (output.Name == name)
                    return true;
            }

            return false;
        }

        return composite.Outputs.Any(output => output.Name == name);
    }

    // A workflow may be used as an activity several times: each use means its own activities first.
    private static ActivityNode? Nearest(IEnumerable<ActivityNode> candidates, ActivityNode from)
    {
        for (var composite = from.Enclosing; composite is not null; composite = composite.Enclosing)
        {
            foreach (var candidate in candidates)
            {
                if (candidate.Enclosing == composite)
                    return candidate;
            }
        }

        return candidates.FirstOrDefault();
    }
}
