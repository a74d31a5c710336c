namespace Browser.Setting;

/// <summary>A case of one task under a time limit of its own, which an engineer has.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="TaskId">The task.</param>
/// <param name="LimitId">The limit of the task.</param>
internal sealed record TimedCase(string Number, string TaskId, string LimitId)
{
    /// <summary>From when on rows of tests hold: clocks may begin long before they are stored.</summary>
    public static readonly DateTimeOffset ValidFrom = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Stores the rule row, publishes the process of a kind of cases that no other test starts, and starts one.</summary>
    /// <param name="office">Where.</param>
    /// <param name="kind">The kind of cases.</param>
    /// <param name="key">Key of the limit, and id of its only row.</param>
    /// <param name="rule">What the row says beside its key, its calendar and its words.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<TimedCase> StartAsync(Office office, string kind, string key, IReadOnlyDictionary<string, object> rule, CancellationToken cancellationToken)
    {
        var whole = new Dictionary<string, object>(rule, StringComparer.Ordinal)
        {
            ["key"] = key,
            ["calendar"] = "24x7",
            ["starts"] = Text("派单", "it is handed out"),
            ["stops"] = Text("业务恢复", "service is restored"),
        };
        await office.AsAsync(Office.Boss, HttpMethod.Post, "api/time-limits/rows", new { id = key, rule = whole, validFrom = ValidFrom, reason = "a row to be tried" }, cancellationToken);
        await office.Server.CallAsync(HttpMethod.Put, $"/api/definitions/{kind}/draft", Documents.Asking(kind, $"Repair under {key}", ["Done"], [("limitKey", key)]), cancellationToken);
        await office.Server.CallAsync(HttpMethod.Post, $"/api/definitions/{kind}/publish", """{"changeNote":"first version"}""", cancellationToken);

        var started = await office.AsAsync(Office.Director, HttpMethod.Post, "api/cases", new { kind, title = $"Under {key}", unitId = "headquarters", data = new { } }, cancellationToken);
        var caseId = started.GetProperty("caseId").GetString()!;
        var limit = await office.OnlyAsync(Office.Director, $"api/cases/{caseId}/limits", cancellationToken);
        var task = limit.GetProperty("taskId").GetString()!;
        await office.AsAsync(Office.Engineer, HttpMethod.Post, $"api/human-tasks/{task}/claim", new { }, cancellationToken);
        return new TimedCase(started.GetProperty("number").GetString()!, task, limit.GetProperty("id").GetString()!);
    }

    /// <summary>Corrects when the clock began, to so long ago.</summary>
    public Task BeganAsync(Office office, TimeSpan ago, CancellationToken cancellationToken) =>
        office.AsAsync(Office.Director, HttpMethod.Post, $"api/limits/{LimitId}/correct-start", new { at = DateTimeOffset.UtcNow - ago, reason = "entered late" }, cancellationToken);

    private static Dictionary<string, string> Text(string chinese, string english) => new(StringComparer.Ordinal) { ["zh-CN"] = chinese, ["en"] = english };
}
