using System.Text.Json;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Reads and writes connections in all spellings.</summary>
internal static class ConnectionJson
{
    /// <summary>The custom property in which connections wait for their activities.</summary>
    public const string NotFound = "notFoundConnections";

    private static readonly string[] NotFoundSpellings = [NotFound, "NotFoundConnectionsKey"];

    /// <summary>The connections of a flowchart as they stand; null in the place of one that names no source or target.</summary>
    public static IEnumerable<(JsonElement Json, ConnectionDefinition? Connection)> Drawn(JsonElement flowchart) =>
        flowchart.Get("connections").Items().Select(static json => (json, Read(json)));

    /// <summary>The connections that wait for their activities.</summary>
    public static IEnumerable<(JsonElement Json, ConnectionDefinition? Connection)> Waiting(JsonElement flowchart)
    {
        var custom = flowchart.Get("customProperties");
        return NotFoundSpellings.SelectMany(name => custom.Get(name).Items()).Select(static json => (json, Read(json)));
    }

    /// <summary>Reads one connection, nested or flat.</summary>
    public static ConnectionDefinition? Read(JsonElement json)
    {
        var (source, sourcePort) = End(json, "source", "sourcePort");
        var (target, targetPort) = End(json, "target", "targetPort");
        return string.IsNullOrWhiteSpace(source) || string.IsNullOrWhiteSpace(target) ? null : new ConnectionDefinition(source, sourcePort, target, targetPort);
    }

    /// <summary>Writes a connection in the form that designers expect, keeping what else it has.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement json, ConnectionDefinition connection)
    {
        writer.WriteStartObject();
        WriteEnd(writer, "source", connection.Source, connection.SourcePort ?? "Done");
        WriteEnd(writer, "target", connection.Target, connection.TargetPort ?? "In");
        foreach (var property in json.EnumerateObject().Where(static property => !IsEnd(property.Name)))
            property.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static (string? Activity, string? Port) End(JsonElement json, string name, string flatPort)
    {
        var end = json.Get(name);
        return end.ValueKind == JsonValueKind.Object
            ? (end.Get("activity").Text(), end.Get("port").Text())
            : (end.Text(), json.Get(flatPort).Text());
    }

    private static void WriteEnd(Utf8JsonWriter writer, string name, string activity, string port)
    {
        writer.WriteStartObject(name);
        writer.WriteString("activity", activity);
        writer.WriteString("port", port);
        writer.WriteEndObject();
    }

    private static bool IsEnd(string name) =>
        name.Equals("source", StringComparison.OrdinalIgnoreCase) || name.Equals("target", StringComparison.OrdinalIgnoreCase)
        || name.Equals("sourcePort", StringComparison.OrdinalIgnoreCase) || name.Equals("targetPort", StringComparison.OrdinalIgnoreCase);
}
