using System.Text.Json;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>An activity with those nested in it.</summary>
/// <param name="Activity">Its JSON.</param>
/// <param name="NodeId">Path of ids from the workflow's root.</param>
/// <param name="Port">The property of its container that holds it.</param>
/// <param name="Children">Those nested in it.</param>
public sealed record GraphNode(JsonElement Activity, string NodeId, string Port, IReadOnlyList<GraphNode> Children)
{
    /// <summary>Always empty: answers that held their own parents could not be written.</summary>
    public IReadOnlyList<GraphNode> Parents { get; init; } = [];
}
