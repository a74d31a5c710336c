using System.Text.Json;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Reads activities against the descriptors of their types.</summary>
internal sealed class ActivityReader(ActivityRegistry registry, ProblemList problems)
{
    private readonly InputReader _inputs = new(problems);

    /// <summary>Reads an activity and those nested in it; as deep as the document's limits allow.</summary>
    public ActivityDefinition Read(DocumentNode node)
    {
        var json = node.Json;
        var custom = json.Get("customProperties");
        var version = json.Get("version").Whole();
        var type = registry.FindType(node.TypeName, version);
        var name = json.Get("name").Text();
        var displayName = FirstText(json.Get("metadata").Get("displayText").Text(), name, node.Id);
        var place = new ProblemPlace(node.Id, displayName);
        if (node.TypeName.Length == 0)
            problems.Add(ReadingProblems.TypeMissing, place);
        ReportStrangers(json, place);

        var workflow = Workflow(json);
        var values = _inputs.Read(json, type, isWorkflow: workflow is not null, place);
        return new ActivityDefinition
        {
            Id = node.Id,
            NodeId = node.NodeId,
            Name = name,
            DisplayName = displayName,
            TypeName = node.TypeName,
            Version = type?.Descriptor.Version ?? version ?? 1,
            Descriptor = type?.Descriptor,
            CanStartWorkflow = Setting(json, custom, "canStartWorkflow").Flag() ?? false,
            RunAsynchronously = Setting(json, custom, "runAsynchronously").Flag(),
            MergeMode = Setting(json, custom, "mergeMode").Text(),
            Inputs = values.Wrapped,
            DirectInputs = values.Direct,
            Outputs = values.Outputs,
            Children = [.. node.Children.Select(child => new ChildActivity(child.Port, child.Index, Read(child)))],
            Variables = VariableReader.ReadContainerVariables(json.Get("variables"), problems, place with { Property = "variables" }),
            Connections = ReadConnections(node, place),
            Workflow = workflow,
            Json = json,
        };
    }

    private static JsonElement Setting(JsonElement json, JsonElement custom, string name) => custom.TryGet(name, out var value) ? value : json.Get(name);

    private static string FirstText(string? first, string? second, string last)
    {
        if (!string.IsNullOrWhiteSpace(first))
            return first;
        return string.IsNullOrWhiteSpace(second) ? last : second;
    }

    // Activities that dispatch workflows have a wrapped input of the same name: only plain text marks the node of a workflow.
    private static WorkflowReference? Workflow(JsonElement json)
    {
        var id = json.Get("workflowDefinitionId");
        return id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } definitionId
            ? new WorkflowReference(definitionId, json.Get("workflowDefinitionVersionId").Text(), json.Get("version").Whole())
            : null;
    }

    private void ReportStrangers(JsonElement json, ProblemPlace place)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (ActivityStructure.NestingOf(property.Name, property.Value) != NestingKind.List)
                continue;
            foreach (var item in property.Value.Items().Where(static item => item.ValueKind != JsonValueKind.Object))
                problems.Add(ReadingProblems.ActivityNotAnObject, place with { Property = property.Name }, property.Name, item.KindName());
        }
    }

    private List<ConnectionDefinition> ReadConnections(DocumentNode node, ProblemPlace place)
    {
        if (!node.Json.TryGet("connections", out _) && !node.Json.TryGet("customProperties", out _))
            return [];

        var activities = node.Children.Select(static child => child.Id).ToHashSet(StringComparer.Ordinal);
        var connections = new List<ConnectionDefinition>();
        var seen = new HashSet<ConnectionDefinition>();
        var number = 0;
        foreach (var (_, connection) in ConnectionJson.Drawn(node.Json))
        {
            number++;
            var missing = connection is null ? null : Missing(connection);
            if (connection is null)
                problems.Add(ReadingProblems.ConnectionUnreadable, place with { Property = $"connections[{number - 1}]" }, number);
            else if (missing is not null)
                problems.Add(ReadingProblems.ConnectionDangling, place with { Property = $"connections[{number - 1}]" }, connection.Source, connection.Target, missing);
            else if (seen.Add(connection))
                connections.Add(connection);
        }

        foreach (var (_, connection) in ConnectionJson.Waiting(node.Json))
        {
            if (connection is not null && Missing(connection) is null && seen.Add(connection))
                connections.Add(connection);
        }

        return connections;

        string? Missing(ConnectionDefinition connection)
        {
            if (!activities.Contains(connection.Source))
                return connection.Source;
            return activities.Contains(connection.Target) ? null : connection.Target;
        }
    }
}
