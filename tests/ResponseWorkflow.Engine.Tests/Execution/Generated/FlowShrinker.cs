using System.Text.Json.Nodes;

namespace ResponseWorkflow.Engine.Tests.Execution.Generated;

/// <summary>Makes a failing definition smaller by leaving activities out while it still fails.</summary>
internal static class FlowShrinker
{
    public static JsonObject Shrink(JsonObject document, Func<JsonObject, bool> fails)
    {
        var smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (var id in Ids(document).ToArray())
            {
                var candidate = (JsonObject)document.DeepClone();
                if (!Remove(candidate["root"]!, id) || !fails(candidate))
                    continue;
                document = candidate;
                smaller = true;
            }
        }

        return document;
    }

    private static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject item => (item["type"] is JsonValue && item["id"] is JsonValue id ? [id.GetValue<string>()] : Enumerable.Empty<string>()).Concat(item.SelectMany(static member => Ids(member.Value))),
        JsonArray items => items.SelectMany(Ids),
        _ => [],
    };

    private static bool Touches(JsonNode connection, string id) =>
        connection["source"]!["activity"]!.GetValue<string>() == id || connection["target"]!["activity"]!.GetValue<string>() == id;

    private static bool Remove(JsonNode? node, string id)
    {
        if (node is JsonArray items)
        {
            var found = items.FirstOrDefault(item => item is JsonObject activity && activity["id"]?.GetValue<string>() == id);
            return found is not null ? items.Remove(found) : items.Any(item => Remove(item, id));
        }

        if (node is JsonObject chart && chart["connections"] is JsonArray connections)
        {
            foreach (var connection in connections.Where(connection => Touches(connection!, id)).ToArray())
                connections.Remove(connection);
        }

        return node is JsonObject around && around.Any(member => member.Key is not "variables" && Remove(member.Value, id));
    }
}
