using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Demo.Seeding;

namespace ResponseWorkflow.Demo.Playing;

/// <summary>Plays a case with all that is part of it to its end: whoever may do the next open task does it, as the book says.</summary>
/// <param name="cast">Who plays.</param>
/// <param name="book">What is answered.</param>
/// <param name="text">What is filled in.</param>
/// <param name="caseId">The case.</param>
internal sealed class CasePlay(Cast cast, PlayBook book, PlayText text, string caseId)
{
    private const int Looks = 480;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doers = new(StringComparer.Ordinal);

    /// <summary>The steps that were done.</summary>
    public List<PlayedStep> Steps { get; } = [];

    /// <summary>Plays it.</summary>
    /// <param name="steps">After how many steps it stops, to go on later.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">The server refuses, or the case does not go on.</exception>
    public async Task RunAsync(int steps, CancellationToken cancellationToken)
    {
        for (var looks = 0; ; looks++)
        {
            var tree = await TreeAsync(cancellationToken);
            if (tree.Find(static one => one.GetProperty("status").GetString() == "Faulted") is { ValueKind: JsonValueKind.Object } broken)
                throw new DemoException($"The process of {broken.GetProperty("number")} has faulted.");
            if (tree[0].GetProperty("status").GetString() != "Open" || Steps.Count >= steps)
                return;
            if (await DoNextAsync(tree, cancellationToken))
                looks = 0;
            else if (looks == Looks)
                throw new DemoException($"{tree[0].GetProperty("number")} does not go on: {string.Join(", ", await WaitingAsync(tree, cancellationToken))} is open.");
            else
                await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>The case and all that is part of it, the whole first.</summary>
    public async Task<List<JsonElement>> TreeAsync(CancellationToken cancellationToken)
    {
        var (found, ids) = (new List<JsonElement>(), new List<string> { caseId });
        for (var place = 0; place < ids.Count; place++)
        {
            found.Add((await cast.Administrator.GetAsync($"api/cases/{ids[place]}", cancellationToken)).GetProperty("case"));
            var links = await cast.Administrator.GetAsync($"api/cases/{ids[place]}/links", cancellationToken);
            foreach (var link in links.GetProperty("items").EnumerateArray().Where(static link => link.GetProperty("kind").GetString() == "PartOf" && link.GetProperty("isReverse").GetBoolean()))
            {
                // The other one says that it is part of this one.
                if (link.GetProperty("caseId").GetString() is { } id && !ids.Contains(id, StringComparer.Ordinal))
                    ids.Add(id);
            }
        }

        return found;
    }

    private async Task<bool> DoNextAsync(List<JsonElement> tree, CancellationToken cancellationToken)
    {
        foreach (var one in tree.Where(static one => one.GetProperty("status").GetString() == "Open"))
        {
            foreach (var task in await TasksAsync(one, cancellationToken))
            {
                if (await TryAsync(one, task, cancellationToken))
                    return true;
            }
        }

        return false;
    }

    private async Task<bool> TryAsync(JsonElement of, JsonElement task, CancellationToken cancellationToken)
    {
        var (kind, step) = (of.GetProperty("kind").GetString(), task.GetProperty("activityId").GetString());
        if (!book.Answers.TryGetValue($"{kind}/{step}", out var answers))
            throw new DemoException($"The book has no answer to '{kind}/{step}'.");

        // Those who have done nothing yet come first, because of the four eyes.
        var doers = cast.DoersOf(task);
        if (doers.FirstOrDefault(name => !_doers.Contains(name)) is not { } doer)
        {
            if (doers.Count == 0)
                return false;
            doer = doers[0];
        }

        var time = _times.GetValueOrDefault(step!);
        var answer = answers[Math.Min(time, answers.Count - 1)];
        var unit = of.GetProperty("unitNameZh").GetString()!;
        var words = text.With(("unit", unit), ("circuit", of.GetProperty("number").GetString()!));
        if (PlayText.Holds(answer.Data, "signature"))
            words = words.With(("signature", await cast.SignatureAsync(doer, cancellationToken)));
        var session = await cast.OfAsync(doer, cancellationToken);
        await session.SendAsync(HttpMethod.Post, $"api/human-tasks/{task.GetProperty("id").GetString()}/complete", Body(answer, words), cancellationToken);
        _times[step!] = time + 1;
        _doers.Add(doer);
        Tell(of, task, doer, answer);
        return true;
    }

    private void Tell(JsonElement of, JsonElement task, string doer, DemoAnswer answer)
    {
        var done = new PlayedStep(of.GetProperty("number").GetString()!, task.GetProperty("titleZh").GetString()!, doer, answer.Outcome, DateTimeOffset.UtcNow - task.GetProperty("createdAt").GetDateTimeOffset());
        Steps.Add(done);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Steps.Count,3}  {done.CaseNumber}  {done.Step}  {doer}{(answer.Outcome is null ? "" : $" → {answer.Outcome}")}  {done.Waited.TotalSeconds:0.0} s"));
    }

    private async Task<List<JsonElement>> TasksAsync(JsonElement of, CancellationToken cancellationToken)
    {
        var list = await cast.Administrator.GetAsync($"api/cases/{of.GetProperty("id").GetString()}/tasks", cancellationToken);
        return [.. list.GetProperty("items").EnumerateArray().Select(static one => one.GetProperty("task"))];
    }

    private async Task<List<string>> WaitingAsync(List<JsonElement> tree, CancellationToken cancellationToken)
    {
        var open = new List<string>();
        foreach (var one in tree.Where(static one => one.GetProperty("status").GetString() == "Open"))
            open.AddRange((await TasksAsync(one, cancellationToken)).Select(task => $"{one.GetProperty("number")} {task.GetProperty("activityId")}"));
        return open.Count == 0 ? ["nothing"] : open;
    }

    private static JsonObject Body(DemoAnswer answer, PlayText words)
    {
        var body = new JsonObject { ["data"] = answer.Data is { } data ? words.Fill(JsonNode.Parse(data.GetRawText())) : new JsonObject() };
        if (answer.Outcome is not null)
            body["outcome"] = answer.Outcome;
        if (answer.Reason is not null)
            body["reason"] = words.Fill(answer.Reason);
        return body;
    }
}
