using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;
using TestKit.Runtime;

namespace ResponseWorkflow.Runtime.Tests.Timers.Simulation;

/// <summary>A year of timers on a clock that the simulation moves: instances that wait for random times, and some that intervals and cron expressions start.</summary>
internal sealed class SimulatedYear : IAsyncDisposable
{
    private static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromHours(6);
    private readonly SequenceSeeds _plan;
    private readonly TestNode _node;
    private readonly ManualTimeProvider _time = new(NewYear);
    private readonly int _commanded;

    private SimulatedYear(IDatabaseProvider provider, ulong seed, int commanded)
    {
        _plan = new SequenceSeeds(seed);
        _commanded = commanded;
        var catalogue = new TestCatalogue();
        catalogue.Add(DefinitionJson.Document("order", DefinitionJson.Sequence(
            DefinitionJson.Node("Delay", "first", ("timeSpan", DefinitionJson.Script("getInput('first')"))),
            DefinitionJson.Node("Delay", "second", ("timeSpan", DefinitionJson.Script("getInput('second')"))))));
        foreach (var timer in Timers())
            catalogue.Add(Timed(timer));
        _node = new TestNode(provider, catalogue, _time, services => services
            .AddSingleton<ISeedSource>(new SequenceSeeds(seed + 1))
            .Configure<TimerOptions>(static options => options.CronCatchUp = CronCatchUp.One));
    }

    /// <summary>Plays a year.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="commanded">How many instances commands start; timers start another 7,300.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<YearReport> PlayAsync(ulong seed, int commanded, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("response-year-");
        var path = Path.Combine(folder.FullName, "year.db");
        try
        {
            await SqliteTestDatabase.CopyToAsync(path, cancellationToken);
            await using var provider = new UnsyncedSqlite($"Data Source={path}");
            await using var year = new SimulatedYear(provider, seed, commanded);
            return await year.PlayAsync(cancellationToken);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    // Each beats once a day, at an hour of its own.
    private static IEnumerable<TimerRow> Timers() =>
    [
        .. Enumerable.Range(1, 12).Select(static number => Beat($"check{number}", TimerKind.Interval, "1.00:00:00", NewYear.AddHours(2 * number))),
        .. Enumerable.Range(0, 8).Select(static number => Beat($"report{number}", TimerKind.Cron, $"0 15 {3 * number} * * *", NewYear.AddHours(3 * number).AddMinutes(15))),
    ];

    private static byte[] Timed(TimerRow timer) => DefinitionJson.Document(
        timer.DefinitionId!,
        DefinitionJson.Chain(
            DefinitionJson.AsTrigger(DefinitionJson.Node(
                timer.Kind == TimerKind.Cron ? "Cron" : "Timer", "beat", (timer.Kind == TimerKind.Cron ? "cronExpression" : "interval", DefinitionJson.Literal(timer.Schedule!)))),
            DefinitionJson.Delay("work", TimeSpan.FromMinutes(45))));

    private static TimerRow Beat(string definitionId, TimerKind kind, string schedule, DateTimeOffset due) => new()
    {
        Id = TriggerKey.Of(definitionId, "beat", schedule),
        Kind = kind,
        DueAt = due,
        DefinitionId = definitionId,
        VersionId = $"{definitionId}-v1",
        ActivityId = "beat",
        Schedule = schedule,
    };

    private async Task<YearReport> PlayAsync(CancellationToken cancellationToken)
    {
        await _node.Get<Database>().RunAsync(
            (transaction, _) =>
            {
                foreach (var timer in Timers())
                    transaction.Insert(timer);
                return Task.CompletedTask;
            },
            cancellationToken);
        var starts = Enumerable.Range(0, _commanded).Select(_ => NewYear.AddMinutes(_plan.Next(300 * 24 * 60))).Order().ToArray();
        var (next, firing, end) = (0, _node.Get<TimerFiring>(), NewYear.AddDays(365));
        while (_time.GetUtcNow() < end)
        {
            _time.Advance(Step);
            for (; next < starts.Length && starts[next] <= _time.GetUtcNow(); next++)
                await StartAsync(cancellationToken);
            await firing.SweepAsync(cancellationToken);
        }

        return await ReportAsync(cancellationToken);
    }

    private Task<InstanceAnswer> StartAsync(CancellationToken cancellationToken) => _node.Commands.StartAsync(
        new StartInstance { DefinitionId = "order", Input = DataObject.Empty.With("first", Span(30)).With("second", Span(20)) },
        new CommandOrigin("customer"),
        cancellationToken);

    private DataValue Span(int days) => new TimeSpan(_plan.Next(days), _plan.Next(24), _plan.Next(60), 0).ToString("c", CultureInfo.InvariantCulture);

    private async Task<YearReport> ReportAsync(CancellationToken cancellationToken)
    {
        await using var context = _node.Get<Database>().CreateContext();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var row in context.Journal.OrderBy(static row => row.InstanceId).ThenBy(static row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
            digest.AppendData(Encoding.UTF8.GetBytes($"{row.InstanceId}|{row.Sequence}|{row.ActivityId}|{row.EventName}|{row.Timestamp:O}|{row.Message}|{row.Payload}\n"));
        var counts = await context.Instances
            .GroupBy(static row => new { row.DefinitionId, row.SubStatus })
            .Select(static group => new { group.Key.DefinitionId, group.Key.SubStatus, Count = group.Count() })
            .ToListAsync(cancellationToken);
        int Of(string definitionId) => counts.Where(row => row.DefinitionId.StartsWith(definitionId, StringComparison.Ordinal)).Sum(static row => row.Count);
        return new YearReport(
            Of("order"),
            Of("check"),
            Of("report"),
            counts.Where(static row => row.SubStatus != WorkflowSubStatus.Finished).Sum(static row => row.Count),
            await context.Timers.CountAsync(cancellationToken),
            await context.Bursts.CountAsync(cancellationToken),
            Convert.ToHexString(digest.GetHashAndReset()));
    }
}
