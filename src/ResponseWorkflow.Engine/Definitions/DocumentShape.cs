using System.Text.Json;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Finds properties that hold a wrong kind of value, which reading would pass over as if they were empty.</summary>
internal static class DocumentShape
{
    private static readonly string[] Lists = ["variables", "inputs", "outputs", "outcomes"];
    private static readonly string[] Objects = ["options", "customProperties"];

    // Activity lists, and what containers have beside them. A single object instead of a list is an old spelling, not an error.
    private static readonly string[] ActivityLists = ["activities", "connections"];

    /// <summary>Reports them.</summary>
    public static void Check(DefinitionDocument document, ActivityRegistry registry, ProblemList problems)
    {
        foreach (var name in Lists)
            CheckList(document.Get(name), new ProblemPlace(null, null, name), problems);
        foreach (var name in Objects)
            CheckObject(document.Get(name), new ProblemPlace(null, null, name), problems);
        foreach (var node in document.Activities.Nodes)
            CheckActivity(node, registry, problems);
    }

    private static void CheckActivity(DocumentNode node, ActivityRegistry registry, ProblemList problems)
    {
        var place = new ProblemPlace(node.Id, node.Json.Get("name").Text() ?? node.Id);
        foreach (var name in ActivityLists)
            CheckList(node.Json.Get(name), place with { Property = name }, problems);
        CheckObject(node.Json.Get("customProperties"), place with { Property = "customProperties" }, problems);
        if (node.Json.Get("type") is { ValueKind: not (JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined) } type)
            problems.Add(ReadingProblems.WrongType, place with { Property = "type" }, "type", "a text", type.KindName(), "文本");
        foreach (var port in registry.Find(node.TypeName)?.Ports ?? [])
        {
            var property = char.ToLowerInvariant(port.Name[0]) + port.Name[1..];
            if (port.Type == PortType.Embedded)
                CheckObject(node.Json.Get(property), place with { Property = property }, problems);
        }
    }

    private static void CheckList(JsonElement value, in ProblemPlace place, ProblemList problems)
    {
        if (value.IsSet() && value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            problems.Add(ReadingProblems.WrongType, place, place.Property, "a list", value.KindName(), "列表");
    }

    private static void CheckObject(JsonElement value, in ProblemPlace place, ProblemList problems)
    {
        if (value.IsSet() && value.ValueKind != JsonValueKind.Object)
            problems.Add(ReadingProblems.WrongType, place, place.Property, "an object", value.KindName(), "对象");
    }
}
