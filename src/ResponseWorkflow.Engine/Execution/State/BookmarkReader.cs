using System.Text.Json;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Execution.State.StateTokens;
using N = ResponseWorkflow.Engine.Execution.State.StateNames;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>Reads bookmarks and incidents from the stored form.</summary>
internal static class BookmarkReader
{
    public static Bookmark Read(ref Utf8JsonReader reader)
    {
        int number = 0, execution = 0;
        string id = "", hash = "", name = null!, callback = null!;
        DataValue payload = default;
        ActivityReference activity = null!;
        DateTimeOffset createdAt = default;
        DateTimeOffset? dueAt = null;
        bool autoBurn = true, autoComplete = true;
        var metadata = DataObject.Empty;
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            if (Is(ref reader, N.Number)) number = Int(ref reader);
            else if (Is(ref reader, N.Instance)) id = Text(ref reader);
            else if (Is(ref reader, N.Execution)) execution = Int(ref reader);
            else if (Is(ref reader, N.Name)) name = Text(ref reader);
            else if (Is(ref reader, N.Hash)) hash = Text(ref reader);
            else if (Is(ref reader, N.Payload)) payload = Value(ref reader);
            else if (Is(ref reader, N.Activity)) activity = ReadActivity(ref reader);
            else if (Is(ref reader, N.CreatedAt)) createdAt = Instant(ref reader);
            else if (Is(ref reader, N.DueAt)) dueAt = Instant(ref reader);
            else if (Is(ref reader, N.Callback)) callback = Text(ref reader);
            else if (Is(ref reader, N.KeepsOnResume)) autoBurn = !Value(ref reader).AsBoolean();
            else if (Is(ref reader, N.NoAutoComplete)) autoComplete = !Value(ref reader).AsBoolean();
            else if (Is(ref reader, N.Metadata)) metadata = Object(ref reader);
            else Pass(ref reader);
        }

        return new Bookmark
        {
            Id = id,
            Number = number,
            Execution = execution,
            Name = name ?? activity?.Type ?? "",
            Hash = hash,
            Payload = payload,
            Activity = activity ?? throw new JsonException("A bookmark names no activity."),
            CreatedAt = createdAt,
            DueAt = dueAt,
            CallbackMethodName = callback,
            AutoBurn = autoBurn,
            AutoComplete = autoComplete,
            Metadata = metadata,
        };
    }

    public static Incident ReadIncident(ref Utf8JsonReader reader)
    {
        ActivityReference? activity = null;
        var execution = 0;
        string code = "", type = "", message = "";
        DateTimeOffset timestamp = default;
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            if (Is(ref reader, N.Activity)) activity = ReadActivity(ref reader);
            else if (Is(ref reader, N.Execution)) execution = Int(ref reader);
            else if (Is(ref reader, N.Code)) code = Text(ref reader);
            else if (Is(ref reader, N.Type)) type = Text(ref reader);
            else if (Is(ref reader, N.Message)) message = Text(ref reader);
            else if (Is(ref reader, N.Timestamp)) timestamp = Instant(ref reader);
            else Pass(ref reader);
        }

        return new Incident(activity, execution, code, type, message, timestamp);
    }

    private static ActivityReference ReadActivity(ref Utf8JsonReader reader)
    {
        Next(ref reader);
        Expect(ref reader, JsonTokenType.StartArray);
        var reference = new ActivityReference(Text(ref reader), Text(ref reader), Text(ref reader), Int(ref reader), NullableText(ref reader));
        Next(ref reader);
        Expect(ref reader, JsonTokenType.EndArray);
        return reference;
    }
}
