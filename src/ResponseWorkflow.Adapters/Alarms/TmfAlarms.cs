using System.Text.Json.Nodes;
using ResponseWorkflow.Adapters.TmForum;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Alarms;

namespace ResponseWorkflow.Adapters.Alarms;

/// <summary>Alarms of the network by TMF642 v4.</summary>
internal sealed class TmfAlarms(TmfLists lists) : IAlarmSource
{
    public const string Path = "tmf-api/alarmManagement/v4/alarm";

    public async Task<AlarmList> ReadAsync(SystemCall call, AlarmQuery request, CancellationToken cancellationToken)
    {
        var about = string.IsNullOrWhiteSpace(request.Resource) ? request.Circuit : request.Resource;
        (string, string?)[] filters = [("alarmedObject.id", about), ("state", request.Since is null ? "raised" : null)];
        var (items, _) = await lists.ReadAsync(call, Path, filters, 0, limit: null, cancellationToken);

        // Not every system can filter by time.
        return new AlarmList { Alarms = [.. items.Select(Of).Where(alarm => request.Since is not { } since || alarm.RaisedAt >= since)] };
    }

    private static NetworkAlarm Of(JsonNode alarm) => new()
    {
        Id = TmfFacts.Text(alarm, "id") ?? throw TmfFaults.BadAnswer("an alarm has no id"),
        Severity = TmfFacts.Text(alarm, "perceivedSeverity"),
        ProbableCause = TmfFacts.Text(alarm, "probableCause") ?? TmfFacts.Text(alarm, "specificProblem"),
        RaisedAt = TmfFacts.Instant(alarm, "alarmRaisedTime"),
        ClearedAt = TmfFacts.Instant(alarm, "alarmClearedTime"),
        Object = TmfFacts.Text(TmfFacts.First(alarm, "alarmedObject"), "id"),
    };
}
