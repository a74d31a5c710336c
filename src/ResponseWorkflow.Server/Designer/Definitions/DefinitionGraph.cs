using System.Text.Json;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>The activities of a version as a tree of the designer.</summary>
internal sealed class DefinitionGraph
{
    private const string FlowchartType = "Elsa.Flowchart";
    private const string SelfPort = "__self";
    private const string ListPort = "Activities";

    private readonly Dictionary<string, GraphNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphNode> _parents = new(StringComparer.Ordinal);

    private DefinitionGraph(ActivityDefinition root) => Root = Add(root, ListPort);

    /// <summary>The root activity.</summary>
    public GraphNode Root { get; }

    /// <summary>The tree of a document.</summary>
    /// <exception cref="RefusedException">The document has no activities that could be read.</exception>
    public static DefinitionGraph Of(DefinitionDocument document)
    {
        // Where activities are nested does not depend on which types are known.
        var definition = DefinitionReader.Read(document, KnownActivities.All).Definition;
        return new(definition?.Root ?? throw new RefusedException(DesignerTexts.WrongType("root", "an activity", "一个活动")));
    }

    /// <summary>An activity by its node id; null when there is none.</summary>
    public GraphNode? Find(string nodeId) => _nodes.GetValueOrDefault(nodeId);

    /// <summary>The containers on the way to an activity, from the outside to the inside. Flowcharts are left out: they are drawn on the canvas of what holds them.</summary>
    public IReadOnlyList<PathSegment> SegmentsTo(string nodeId)
    {
        var segments = new List<PathSegment>();
        for (var node = _nodes[nodeId]; _parents.TryGetValue(node.NodeId, out var parent); node = parent)
        {
            var type = TextOf(parent.Activity, "type") ?? "";
            if (type != FlowchartType)
                segments.Add(new(parent.NodeId, TextOf(parent.Activity, "id") ?? "", type, node.Port == ListPort ? SelfPort : node.Port, TextOf(parent.Activity, "name")));
        }

        segments.Reverse();
        return segments;
    }

    private GraphNode Add(ActivityDefinition activity, string port)
    {
        var node = new GraphNode(activity.Json, activity.NodeId, port, [.. activity.Children.Select(child => Add(child.Activity, child.Port))]);
        _nodes.TryAdd(node.NodeId, node);
        foreach (var child in node.Children)
            _parents.TryAdd(child.NodeId, node);
        return node;
    }

    private static string? TextOf(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
