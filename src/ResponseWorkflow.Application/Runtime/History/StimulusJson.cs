using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.History;

/// <summary>Stimuli as they are recorded, so that a burst can be made again from its record.</summary>
public static class StimulusJson
{
    private const string Kind = "kind", StartKind = "start", ResumeKind = "resume", CancelKind = "cancel", RetryKind = "retry", JournalKind = "journal";

    /// <summary>Writes a stimulus; null members are left out.</summary>
    /// <exception cref="ArgumentException">It is no stimulus of the engine.</exception>
    public static string Write(Stimulus stimulus) => DataJson.ToJson(stimulus switch
    {
        StartWorkflow start => Of(StartKind)
            .Set("instanceId", start.InstanceId).Set("correlationId", start.CorrelationId).Set("name", start.Name).Set("parentInstanceId", start.ParentInstanceId)
            .Set("triggerActivityId", start.TriggerActivityId).Set("input", start.Input).Set("properties", start.Properties),
        ResumeBookmarks resume => Of(ResumeKind)
            .Set("bookmarkId", resume.BookmarkId).Set("name", resume.Name).Set("hash", resume.Hash).Set("execution", resume.Execution).Set("input", resume.Input),
        CancelWorkflow cancel => Of(CancelKind).Set("reason", cancel.Reason),
        RetryActivity retry => Of(RetryKind).Set("execution", retry.Execution),
        WriteJournal journal => Of(JournalKind).Set("lines", DataValue.ArrayOf([.. journal.Lines.Select(static line => DataValue.ObjectOf(("event", line.EventName), ("message", line.Message), ("payload", line.Payload)))])),
        _ => throw new ArgumentException($"{stimulus?.GetType().Name ?? "null"} is no stimulus of the engine.", nameof(stimulus)),
    });

    /// <summary>The kind of a stimulus: <c>start</c>, <c>resume</c>, <c>cancel</c>, <c>retry</c> or <c>journal</c>.</summary>
    /// <exception cref="ArgumentException">It is no stimulus of the engine.</exception>
    public static string KindOf(Stimulus stimulus) => stimulus switch
    {
        StartWorkflow => StartKind,
        ResumeBookmarks => ResumeKind,
        CancelWorkflow => CancelKind,
        RetryActivity => RetryKind,
        WriteJournal => JournalKind,
        _ => throw new ArgumentException($"{stimulus?.GetType().Name ?? "null"} is no stimulus of the engine.", nameof(stimulus)),
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static Stimulus Read(string json)
    {
        var data = DataJson.Parse(json).AsObject();
        return TextOf(data, Kind) switch
        {
            StartKind => new StartWorkflow(TextOf(data, "instanceId")!)
            {
                CorrelationId = TextOf(data, "correlationId"),
                Name = TextOf(data, "name"),
                ParentInstanceId = TextOf(data, "parentInstanceId"),
                TriggerActivityId = TextOf(data, "triggerActivityId"),
                Input = ObjectOf(data, "input"),
                Properties = ObjectOf(data, "properties"),
            },
            ResumeKind => new ResumeBookmarks
            {
                BookmarkId = TextOf(data, "bookmarkId"),
                Name = TextOf(data, "name"),
                Hash = TextOf(data, "hash"),
                Execution = NumberOf(data, "execution"),
                Input = ObjectOf(data, "input"),
            },
            CancelKind => new CancelWorkflow(TextOf(data, "reason")),
            RetryKind => new RetryActivity(NumberOf(data, "execution")),
            JournalKind => new WriteJournal([.. LinesOf(data["lines"])]),
            var kind => throw new FormatException($"'{kind}' is no kind of stimulus."),
        };
    }

    private static IEnumerable<JournalLine> LinesOf(DataValue lines) =>
        lines.AsArray().Select(static line => line.AsObject()).Select(static line => new JournalLine(TextOf(line, "event") ?? "", TextOf(line, "message"), line["payload"]));

    private static Members Of(string kind) => new Members().Set(Kind, kind);

    private static string? TextOf(DataObject data, string name) => data[name].TryGetString(out var text) ? text : null;

    private static int? NumberOf(DataObject data, string name) => data[name].TryGetNumber(out var number) ? (int)number : null;

    private static DataObject ObjectOf(DataObject data, string name) => data[name].TryGetObject(out var value) ? value : DataObject.Empty;

    /// <summary>An object under construction that leaves out what has its default.</summary>
    private sealed class Members
    {
        private readonly DataObject.Builder _builder = new();

        public Members Set(string name, string? value) => value is null ? this : Put(name, value);

        public Members Set(string name, int? value) => value is null ? this : Put(name, value.Value);

        public Members Set(string name, DataValue value) => Put(name, value);

        public Members Set(string name, DataObject value) => value.Count == 0 ? this : Put(name, value);

        public static implicit operator DataValue(Members members) => members._builder.ToObject();

        private Members Put(string name, DataValue value)
        {
            _builder.Set(name, value);
            return this;
        }
    }
}
