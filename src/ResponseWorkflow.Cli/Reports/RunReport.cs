using System.Text.Json;
using ResponseWorkflow.Cli.Hosting;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Cli.Reports;

/// <summary>Writes what became of an instance: one line of JSON.</summary>
internal static class RunReport
{
    /// <summary>The line.</summary>
    public static string Of(HostedInstance instance) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        WriteMembers(writer, instance);
        writer.WriteEndObject();
    });

    private static void WriteMembers(Utf8JsonWriter writer, HostedInstance instance)
    {
        var state = instance.State!;
        writer.WriteString("status", state.Status.ToString());
        writer.WriteString("subStatus", state.SubStatus.ToString());
        WriteArray(writer, "incidents", state.Incidents, WriteIncident);
        writer.WritePropertyName("output");
        DataJson.Write(writer, state.Output);
        writer.WritePropertyName("variables");
        DataJson.Write(writer, instance.Variables);
        WriteArray(writer, "bookmarks", state.Bookmarks, WriteBookmark);
        WriteActivities(writer, instance.Activities);
        writer.WriteString("correlationId", state.CorrelationId);
        WriteArray(writer, "children", instance.Children, WriteChild);
    }

    private static void WriteIncident(Utf8JsonWriter writer, Incident incident)
    {
        writer.WriteString("activityId", incident.Activity?.Id);
        writer.WriteString("message", incident.Message);
    }

    private static void WriteBookmark(Utf8JsonWriter writer, Bookmark bookmark)
    {
        writer.WriteString("name", bookmark.Name);
        writer.WriteString("activityId", bookmark.Activity.Id);
        writer.WritePropertyName("payload");
        DataJson.Write(writer, bookmark.Payload);
    }

    private static void WriteActivities(Utf8JsonWriter writer, ActivityCounts activities)
    {
        writer.WriteStartObject("activities");
        foreach (var (id, counts) in activities.Entries)
        {
            writer.WriteStartObject(id);
            writer.WriteNumber("started", counts.Started);
            writer.WriteNumber("completed", counts.Completed);
            writer.WriteNumber("faulted", counts.Faulted);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteChild(Utf8JsonWriter writer, HostedInstance child)
    {
        writer.WriteString("workflowInstanceId", child.Id);
        writer.WriteString("definitionId", child.DefinitionId);
        WriteMembers(writer, child);
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> writeMembers)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            writeMembers(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
