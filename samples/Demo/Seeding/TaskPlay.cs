using System.Globalization;
using System.Text.Json;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>What people do with the tasks of one case.</summary>
/// <param name="cases">What they may answer.</param>
/// <param name="kind">What kind of case it is.</param>
/// <param name="staff">Who may do what.</param>
/// <param name="starter">Who has started the case.</param>
/// <param name="caseId">The case.</param>
/// <param name="random">Chance, the same on every first start.</param>
internal sealed class TaskPlay(DemoCases cases, DemoCaseKind kind, Staff staff, string starter, string caseId, Random random)
{
    // The least picture that there is: nobody has drawn anything.
    private const string Drawn = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private const int ReturnOneIn = 8;
    private const int CommentOneIn = 6;
    private const int Looks = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // Whoever has done which step: four eyes and the like forbid that person others.
    private readonly HashSet<string> _doers = new(StringComparer.Ordinal);

    private enum Leaving
    {
        Unclaimed,
        Claimed,
        Drafted,
        Delegated,
        Urged,
    }

    /// <summary>How many acts were done.</summary>
    public int Acts { get; private set; }

    /// <summary>Does steps, and leaves what is open then in one of the states that open tasks can have.</summary>
    /// <param name="steps">The most steps.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task RunAsync(int steps, CancellationToken cancellationToken)
    {
        for (var left = steps; left > 0; left--)
        {
            var open = await OpenAsync(cancellationToken);
            if (open.Count == 0)
                return;
            if (!await DoAsync(open[kind.HasParts ? random.Next(open.Count) : 0], cancellationToken))
                break;
        }

        foreach (var task in await OpenAsync(cancellationToken))
            await LeaveAsync(task, cancellationToken);
    }

    private async Task<List<JsonElement>> OpenAsync(CancellationToken cancellationToken)
    {
        // Another system has its say before the next person has: its answer takes a moment.
        for (var look = 0; kind.AsksSystems && look < Looks && (await ReadAsync(cancellationToken)).Count == 0 && !await IsOverAsync(cancellationToken); look++)
            await Task.Delay(Pause, cancellationToken);
        return await ReadAsync(cancellationToken);
    }

    private async Task<bool> IsOverAsync(CancellationToken cancellationToken) =>
        (await staff.Of(starter).GetAsync($"api/cases/{caseId}", cancellationToken)).GetProperty("case").GetProperty("status").GetString() != "Open";

    private async Task<List<JsonElement>> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new List<JsonElement>();
        foreach (var one in kind.HasParts ? await WithPartsAsync(cancellationToken) : [caseId])
        {
            var page = await staff.Of(starter).GetAsync($"api/human-tasks?tab=Started&caseId={one}&pageSize=50", cancellationToken);
            found.AddRange(page.GetProperty("items").EnumerateArray().Where(static task => task.GetProperty("state").GetString() is "Open" or "Claimed"));
        }

        return found;
    }

    // The case and what is part of it, down to the work of branches.
    private async Task<List<string>> WithPartsAsync(CancellationToken cancellationToken)
    {
        List<string> all = [caseId];
        for (var place = 0; place < all.Count; place++)
        {
            var links = await staff.Of(starter).GetAsync($"api/cases/{all[place]}/links", cancellationToken);
            all.AddRange(links.GetProperty("items").EnumerateArray().Where(static one => one.GetProperty("kind").GetString() == "PartOf" && one.GetProperty("isReverse").GetBoolean()).Select(static one => one.GetProperty("caseId").GetString()!).Where(id => !all.Contains(id)).ToList());
        }

        return all;
    }

    private async Task<bool> DoAsync(JsonElement task, CancellationToken cancellationToken)
    {
        var step = task.GetProperty("activityId").GetString()!;
        if (Doer(task, step) is not { } doer || Answer(step, await OutcomesAsync(task, doer, cancellationToken)) is not { } answer)
            return false;
        if (random.Next(CommentOneIn) == 0)
            await ActAsync(doer, task, "comments", new { Text = Any(cases.Comments) }, cancellationToken);
        if (cases.Returns.TryGetValue(step, out var back) && random.Next(ReturnOneIn) == 0)
            await ActAsync(doer, task, "return", back, cancellationToken);
        else
            await ActAsync(doer, task, "complete", answer with { Data = await FilledAsync(answer.Data, doer, cancellationToken) }, cancellationToken);
        _doers.Add(doer);
        return true;
    }

    // What only the moment knows: the time, and what somebody signs with.
    private async Task<JsonElement?> FilledAsync(JsonElement? data, string doer, CancellationToken cancellationToken)
    {
        if (data?.GetRawText() is not { } text || !text.Contains('{', StringComparison.Ordinal))
            return data;
        var now = DateTimeOffset.UtcNow;
        text = text.Replace("{now}", now.ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{later}", now.AddHours(20).ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{drawn}", Drawn, StringComparison.Ordinal);
        if (text.Contains("{signature}", StringComparison.Ordinal))
            text = text.Replace("{signature}", await staff.ProofAsync(doer, cancellationToken), StringComparison.Ordinal);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task LeaveAsync(JsonElement task, CancellationToken cancellationToken)
    {
        var step = task.GetProperty("activityId").GetString()!;
        if (Doer(task, step) is not { } doer)
            return;
        var isOpen = task.GetProperty("state").GetString() == "Open";
        var leaving = (Leaving)random.Next((int)Leaving.Urged + 1);
        if (isOpen && leaving is Leaving.Claimed or Leaving.Drafted or Leaving.Delegated)
            await ActAsync(doer, task, "claim", null, cancellationToken);
        switch (leaving)
        {
            case Leaving.Drafted when AnswersTo(step) is { } answers && answers[0].Data is { } data:
                await staff.Of(doer).SendAsync(HttpMethod.Put, Path(task, "draft"), new { data = await FilledAsync(data, doer, cancellationToken) }, cancellationToken);
                Acts++;
                break;
            case Leaving.Delegated when Candidates(task).FirstOrDefault(name => name != doer && !_doers.Contains(name)) is { } other:
                await ActAsync(doer, task, "delegate", new { To = other, Reason = cases.DelegateReason }, cancellationToken);
                break;
            case Leaving.Urged when doer != starter && !(isOpen && Candidates(task).Contains(starter, StringComparer.Ordinal)):
                await ActAsync(starter, task, "urge", new { Reason = cases.UrgeReason }, cancellationToken);
                break;
            default:
                break;
        }
    }

    // Who has it, or else somebody who may take it; those who have done nothing yet come first, because of the four eyes.
    private string? Doer(JsonElement task, string step)
    {
        if (task.GetProperty("assigneeId").GetString() is { } userId)
            return staff.NameOf(userId);
        var candidates = Candidates(task);
        return candidates.FirstOrDefault(name => !_doers.Contains(name)) ?? (cases.Returns.ContainsKey(step) || candidates.Count == 0 ? null : candidates[0]);
    }

    private IReadOnlyList<string> Candidates(JsonElement task) =>
        task.GetProperty("roleId").GetString() is { } role && task.GetProperty("unitCode").GetString() is { } unit ? staff.Holders(role, unit) : [];

    private async Task<List<string>> OutcomesAsync(JsonElement task, string doer, CancellationToken cancellationToken)
    {
        var detail = await staff.Of(doer).GetAsync($"api/human-tasks/{task.GetProperty("id").GetString()}", cancellationToken);
        return [.. detail.GetProperty("outcomes").EnumerateArray().Select(static one => one.GetProperty("name").GetString()!)];
    }

    private DemoAnswer? Answer(string step, List<string> outcomes)
    {
        if (AnswersTo(step) is not { } answers)
            return null;
        var fitting = answers.Where(answer => answer.Outcome is null || outcomes.Contains(answer.Outcome)).ToList();
        return fitting.Count == 0 ? null : Any(fitting);
    }

    // Steps of two processes may have the same name; what is said for the kind comes first.
    private IReadOnlyList<DemoAnswer>? AnswersTo(string step) => cases.Answers.GetValueOrDefault($"{kind.Kind}/{step}") ?? cases.Answers.GetValueOrDefault(step);

    private async Task ActAsync(string name, JsonElement task, string act, object? body, CancellationToken cancellationToken)
    {
        await staff.Of(name).SendAsync(HttpMethod.Post, Path(task, act), body, cancellationToken);
        Acts++;
    }

    private static string Path(JsonElement task, string act) => $"api/human-tasks/{task.GetProperty("id").GetString()}/{act}";

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
