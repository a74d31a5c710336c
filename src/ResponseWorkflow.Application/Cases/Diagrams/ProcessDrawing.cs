using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>A definition as its process owner drew it.</summary>
internal static class ProcessDrawing
{
    private const string Sequence = "Elsa.Sequence";
    private const string Flowchart = "Elsa.Flowchart";
    private const string DefaultPort = "Done";

    /// <summary>The canvases of a definition, the outermost first.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="name">What the process is called.</param>
    public static IReadOnlyList<DrawnCanvas> Of(WorkflowDefinition definition, LocalName name)
    {
        var canvases = new List<DrawnCanvas>();
        Draw(definition.Root, parent: null, name, canvases);
        return canvases;
    }

    /// <summary>What the activities of a definition are called, by their ids.</summary>
    public static IReadOnlyDictionary<string, LocalName> Names(WorkflowDefinition definition)
    {
        var names = new Dictionary<string, LocalName>(StringComparer.Ordinal);
        Add(definition.Root);
        return names;

        void Add(ActivityDefinition activity)
        {
            names.TryAdd(activity.Id, StepNames.Of(activity));
            foreach (var child in activity.Children)
                Add(child.Activity);
        }
    }

    private static void Draw(ActivityDefinition container, string? parent, LocalName name, List<DrawnCanvas> canvases)
    {
        // A container that holds nothing but another one is drawn as that one: a sheet with a single box tells nothing.
        var drawn = container;
        while (drawn.TypeName != Flowchart && drawn.Children is [{ Activity: { Children.Count: > 0 } only }])
            drawn = only;
        canvases.Add(new DrawnCanvas(container.NodeId, parent, name, [.. drawn.Children.Select(static child => Step(child.Activity))], [.. Connections(drawn)]));
        foreach (var child in drawn.Children.Where(static child => child.Activity.Children.Count > 0))
            Draw(child.Activity, container.NodeId, StepNames.Of(child.Activity), canvases);
    }

    private static DrawnStep Step(ActivityDefinition activity)
    {
        var designer = Member(Member(activity.Json, "metadata"), "designer");
        var (position, size) = (Member(designer, "position"), Member(designer, "size"));
        return new DrawnStep
        {
            ActivityId = activity.Id,
            NodeId = activity.NodeId,
            Name = StepNames.Of(activity),
            Type = activity.TypeName,
            X = Number(position, "x"),
            Y = Number(position, "y"),
            Width = Number(size, "width"),
            Height = Number(size, "height"),
            IsContainer = activity.Children.Count > 0,
        };
    }

    private static IEnumerable<DrawnConnection> Connections(ActivityDefinition container)
    {
        if (container.TypeName == Sequence)
        {
            foreach (var (source, target) in container.Children.Zip(container.Children.Skip(1)))
                yield return new DrawnConnection(source.Activity.Id, DefaultPort, null, target.Activity.Id);
            yield break;
        }

        var steps = container.Children.ToDictionary(static child => child.Activity.Id, static child => child.Activity, StringComparer.Ordinal);
        foreach (var connection in container.Connections.Where(one => steps.ContainsKey(one.Source) && steps.ContainsKey(one.Target)))
        {
            var port = connection.SourcePort ?? DefaultPort;
            yield return new DrawnConnection(connection.Source, port, StepNames.OfPort(steps[connection.Source], port), connection.Target);
        }
    }

    private static JsonElement Member(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    // Sizes that nothing can be drawn by count as not given.
    private static double? Number(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && Math.Abs(number) < 1e6 ? number : null;
}
