using System.Text.Json;
using ResponseWorkflow.Expressions.Data;
using N = ResponseWorkflow.Engine.Execution.State.StateNames;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>Writes the stored form.</summary>
internal static class StateWriter
{
    public static void Write(Utf8JsonWriter writer, WorkflowState state)
    {
        writer.WriteStartObject();
        writer.WriteNumber(N.Format, WorkflowStateJson.FormatVersion);
        writer.WriteString(N.Instance, state.InstanceId);
        writer.WriteString(N.Definition, state.DefinitionId);
        writer.WriteString(N.DefinitionVersion, state.DefinitionVersionId);
        Number(writer, N.Version, state.DefinitionVersion, 1);
        Text(writer, N.ParentInstance, state.ParentInstanceId);
        Text(writer, N.Correlation, state.CorrelationId);
        Text(writer, N.Name, state.Name);
        Number(writer, N.Status, (int)state.Status, 0);
        writer.WriteNumber(N.SubStatus, (int)state.SubStatus);
        Instant(writer, N.CreatedAt, state.CreatedAt);
        Instant(writer, N.UpdatedAt, state.UpdatedAt);
        Instant(writer, N.FinishedAt, state.FinishedAt);
        Object(writer, N.Input, state.Input);
        Object(writer, N.Output, state.Output);
        Object(writer, N.Properties, state.Properties);
        if (state.Outcomes.Count > 0)
        {
            writer.WriteStartArray(N.Outcomes);
            foreach (var outcome in state.Outcomes)
                writer.WriteStringValue(outcome);
            writer.WriteEndArray();
        }

        writer.WriteNumber(N.LastNumber, state.LastNumber);
        writer.WriteNumber(N.LastSequence, state.LastSequence);
        writer.WriteStartArray(N.Executions);
        foreach (var execution in state.Executions)
            Write(writer, execution);
        writer.WriteEndArray();
        Write(writer, N.Bookmarks, state.Bookmarks);
        Write(writer, N.Parked, state.ParkedBookmarks);
        if (state.Incidents.Count > 0)
        {
            writer.WriteStartArray(N.Incidents);
            foreach (var incident in state.Incidents)
                Write(writer, incident);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ExecutionState execution)
    {
        writer.WriteStartObject();
        writer.WriteNumber(N.Number, execution.Number);
        Number(writer, N.Parent, execution.Parent, 0);
        Number(writer, N.Scheduling, execution.Scheduling, 0);
        Number(writer, N.Depth, execution.Depth, 0);
        writer.WriteString(N.Node, execution.NodeId);
        Number(writer, N.Status, (int)execution.Status, (int)ActivityStatus.Running);
        Text(writer, N.Callback, execution.Callback);
        Value(writer, N.Tag, execution.Tag);
        Instant(writer, N.StartedAt, execution.StartedAt);
        Number(writer, N.FaultCount, execution.FaultCount, 0);
        Write(writer, N.Variables, execution.Variables, static variable => variable.Id);
        Write(writer, N.DynamicVariables, execution.Variables, static variable => variable.Id is null ? variable.Name : null);
        Object(writer, N.Properties, execution.Properties);
        if (execution.Flow is { } flow)
            Write(writer, flow);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<VariableState> variables, Func<VariableState, string?> key)
    {
        var isOpen = false;
        foreach (var variable in variables)
        {
            if (key(variable) is not { } text)
                continue;
            if (!isOpen)
                writer.WriteStartObject(name);
            isOpen = true;
            writer.WritePropertyName(text);
            DataJson.Write(writer, variable.Value);
        }

        if (isOpen)
            writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FlowState flow)
    {
        writer.WriteStartObject(N.Flow);
        Number(writer, N.Mode, (int)flow.Mode, 0);
        Number(writer, N.Start, flow.Start, 0);
        Numbers(writer, N.Activities, flow.ActivityVisits);
        Numbers(writer, N.Connections, flow.ConnectionVisits);
        Numbers(writer, N.Joins, flow.JoinRounds);
        if (flow.Tokens.Count > 0)
        {
            // A barred connection is written as the complement of its index.
            writer.WriteStartArray(N.Tokens);
            foreach (var token in flow.Tokens)
                writer.WriteNumberValue(token.IsBlocked ? ~token.Connection : token.Connection);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var bookmark in bookmarks)
        {
            writer.WriteStartObject();
            writer.WriteNumber(N.Number, bookmark.Number);
            writer.WriteString(N.Instance, bookmark.Id);
            writer.WriteNumber(N.Execution, bookmark.Execution);
            if (bookmark.Name != bookmark.Activity.Type)
                writer.WriteString(N.Name, bookmark.Name);
            writer.WriteString(N.Hash, bookmark.Hash);
            Value(writer, N.Payload, bookmark.Payload);
            Write(writer, bookmark.Activity);
            Instant(writer, N.CreatedAt, bookmark.CreatedAt);
            Instant(writer, N.DueAt, bookmark.DueAt);
            Text(writer, N.Callback, bookmark.CallbackMethodName);
            if (!bookmark.AutoBurn)
                writer.WriteBoolean(N.KeepsOnResume, true);
            if (!bookmark.AutoComplete)
                writer.WriteBoolean(N.NoAutoComplete, true);
            Object(writer, N.Metadata, bookmark.Metadata);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ActivityReference activity)
    {
        writer.WriteStartArray(N.Activity);
        writer.WriteStringValue(activity.Id);
        writer.WriteStringValue(activity.NodeId);
        writer.WriteStringValue(activity.Type);
        writer.WriteNumberValue(activity.Version);
        writer.WriteStringValue(activity.Name);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Incident incident)
    {
        writer.WriteStartObject();
        if (incident.Activity is not null)
            Write(writer, incident.Activity);
        Number(writer, N.Execution, incident.Execution, 0);
        writer.WriteString(N.Code, incident.Code);
        writer.WriteString(N.Type, incident.Type);
        writer.WriteString(N.Message, incident.Message);
        Instant(writer, N.Timestamp, incident.Timestamp);
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, JsonEncodedText name, int value, int otherwise)
    {
        if (value != otherwise)
            writer.WriteNumber(name, value);
    }

    private static void Numbers(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<int> values)
    {
        if (values.Count == 0)
            return;
        writer.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
            writer.WriteNumberValue(values[i]);
        writer.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void Value(Utf8JsonWriter writer, JsonEncodedText name, DataValue value)
    {
        if (value.IsNull)
            return;
        writer.WritePropertyName(name);
        DataJson.Write(writer, value);
    }

    private static void Object(Utf8JsonWriter writer, JsonEncodedText name, DataObject value)
    {
        if (value.Count > 0)
            Value(writer, name, value);
    }

    // UTC ticks: exact, and shorter than text.
    private static void Instant(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value is { } instant)
            writer.WriteNumber(name, instant.UtcTicks);
    }
}
