using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Durability.Load;

/// <summary>Clients that start instances and see them through, one after the other each, until they are told to stop; then each finishes what it has begun.</summary>
internal sealed class MixedLoad
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(40);
    private static readonly string[] Kinds = [Definitions.Approval, Definitions.Payment, Definitions.Naps, Definitions.Calls, Definitions.Family, Definitions.Everything];

    private readonly ApiClient _api;
    private readonly Ledger _ledger;
    private readonly string _stub;
    private readonly int _seed;
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private volatile bool _isStopping;

    /// <summary>Makes a load.</summary>
    /// <param name="api">By which the clients speak to the server.</param>
    /// <param name="ledger">Notes what they are told.</param>
    /// <param name="stub">The other system that the workflows call.</param>
    /// <param name="seed">Decides what they do.</param>
    public MixedLoad(ApiClient api, Ledger ledger, Uri stub, int seed)
    {
        _api = api;
        _ledger = ledger;
        _stub = stub.GetLeftPart(UriPartial.Authority);
        _seed = seed;
    }

    /// <summary>Ends with an error as soon as a client fails.</summary>
    public Task Failed => _failed.Task;

    /// <summary>Begins.</summary>
    public void Start(int clients, CancellationToken cancellationToken) =>
        _running = Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => WorkAsync(client, cancellationToken), cancellationToken)));

    /// <summary>Begins nothing new, and waits until what was begun is acknowledged.</summary>
    public Task StopAsync()
    {
        _isStopping = true;
        return _running;
    }

    private async Task WorkAsync(int client, CancellationToken cancellationToken)
    {
        var random = new Random(unchecked((_seed * 397) ^ client));
        try
        {
            for (var number = 0; !_isStopping; number++)
            {
                var correlationId = string.Create(CultureInfo.InvariantCulture, $"{_seed}-{client}-{number}");
                await PlayAsync(Kinds[random.Next(Kinds.Length)], correlationId, random, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _ledger.Fault($"Client {client} failed: {exception.Message}");
            _failed.TrySetException(exception);
        }
    }

    private async Task PlayAsync(string kind, string correlationId, Random random, CancellationToken cancellationToken)
    {
        var isEarly = random.Next(2) == 0;
        if (kind == Definitions.Payment && isEarly)
            await PublishAsync("paid", correlationId, cancellationToken);
        var instanceId = await StartAsync(kind, correlationId, random, cancellationToken);
        switch (kind)
        {
            case Definitions.Approval:
                await CompleteAsync(instanceId, "first", random, cancellationToken);
                await ResumeAsync(instanceId, "second", random, cancellationToken);
                break;
            case Definitions.Payment:
                if (random.Next(2) == 0)
                    await PublishAsync("shipped", correlationId, cancellationToken);
                else
                    await PublishLateAsync(instanceId, correlationId, isEarly, cancellationToken);
                if (!isEarly)
                    await PublishAsync("paid", correlationId, cancellationToken);
                break;
            case Definitions.Everything:
                await Task.WhenAll(CompleteAsync(instanceId, "task", new Random(random.Next()), cancellationToken), PublishAsync("paid", correlationId, cancellationToken));
                await CompleteAsync(instanceId, "last", random, cancellationToken);
                break;
        }
    }

    private async Task<string> StartAsync(string definitionId, string correlationId, Random random, CancellationToken cancellationToken)
    {
        var key = $"start {correlationId}";
        var nap = TimeSpan.FromMilliseconds(random.Next(50, 500)).ToString("c", CultureInfo.InvariantCulture);
        var reply = await _api.CommandAsync("/api/instances", new { definitionId, correlationId, input = new { stub = _stub, nap } }, key, cancellationToken);
        if (!reply.IsDone)
            throw new InvalidOperationException($"The start of {definitionId} ({correlationId}) was answered with {reply}");
        _ledger.Started(key, correlationId, reply);
        return reply.Text("instanceId");
    }

    private async Task PublishAsync(string name, string correlationId, CancellationToken cancellationToken)
    {
        var key = $"publish {name} {correlationId}";
        var reply = await _api.CommandAsync($"/api/events/{name}", new { correlationId }, key, cancellationToken);
        if (!reply.IsDone)
            throw new InvalidOperationException($"The event {name} of {correlationId} was answered with {reply}");
        _ledger.Published(key);
    }

    // Once the instance waits for it, where it comes to that without a further event.
    private async Task PublishLateAsync(string instanceId, string correlationId, bool isPaid, CancellationToken cancellationToken)
    {
        if (isPaid)
            await FindAsync(instanceId, $"/api/instances/{instanceId}", "bookmarks", static wait => wait.GetProperty("activityId").GetString() == "shipped", cancellationToken);
        await PublishAsync("shipped", correlationId, cancellationToken);
    }

    private async Task CompleteAsync(string instanceId, string taskName, Random random, CancellationToken cancellationToken)
    {
        var (taskId, _) = await TaskAsync(instanceId, taskName, cancellationToken);
        await ContestAsync($"/api/tasks/{taskId}/complete", new { result = "done" }, $"complete {taskId}", random, cancellationToken);
    }

    private async Task ResumeAsync(string instanceId, string taskName, Random random, CancellationToken cancellationToken)
    {
        var (_, bookmarkId) = await TaskAsync(instanceId, taskName, cancellationToken);
        await ContestAsync($"/api/bookmarks/{bookmarkId}/resume", new { input = new { } }, $"resume {bookmarkId}", random, cancellationToken);
    }

    private async Task<(string TaskId, string BookmarkId)> TaskAsync(string instanceId, string taskName, CancellationToken cancellationToken)
    {
        var task = await FindAsync(instanceId, $"/api/tasks?instanceId={instanceId}", "items", task => task.GetProperty("taskName").GetString() == taskName, cancellationToken);
        return (task.GetProperty("taskId").GetString()!, task.GetProperty("bookmarkId").GetString()!);
    }

    private async Task<JsonElement> FindAsync(string instanceId, string path, string list, Func<JsonElement, bool> isIt, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await _api.ReadAsync(path, cancellationToken);
            foreach (var item in answer.GetProperty(list).EnumerateArray().Where(isIt))
                return item;
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new TimeoutException($"What was waited for did not come to {path}. {await DescribeAsync(instanceId, cancellationToken)}");
            await Task.Delay(Look, cancellationToken);
        }
    }

    private async Task<string> DescribeAsync(string instanceId, CancellationToken cancellationToken) => string.Join(
        '\n',
        await _api.ReadAsync($"/api/instances/{instanceId}", cancellationToken),
        await _api.ReadAsync($"/api/outbox?instanceId={instanceId}", cancellationToken),
        await _api.ReadAsync($"/api/stimuli?instanceId={instanceId}", cancellationToken));

    // Now and then somebody else does the same at the same moment: one of the two succeeds, however often their requests are repeated.
    private async Task ContestAsync(string path, object body, string key, Random random, CancellationToken cancellationToken)
    {
        var keys = Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(rival => string.Create(CultureInfo.InvariantCulture, $"{key} {rival}")).ToArray();
        var replies = await Task.WhenAll(keys.Select(one => _api.CommandAsync(path, body, one, cancellationToken)));
        for (var place = 0; place < keys.Length; place++)
        {
            if (replies[place].IsDone)
                _ledger.Acknowledged(keys[place], replies[place]);
            else if (replies[place].Code is not ("task.unknown" or "bookmark.gone" or "bookmark.unknown" or "instance.finished"))
                _ledger.Fault($"{path} with key {keys[place]} was answered with {replies[place]}");
        }

        var winners = replies.Count(static reply => reply.IsDone);
        if (winners != 1)
            _ledger.Fault($"{path} was done {winners} times: {string.Join(" / ", replies.Select(static reply => reply.ToString()))}");
    }
}
