using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Migrations.Sqlite;
using TestKit;
using TestKit.Definitions;
using TestKit.Runtime;

namespace Compliance.Runtime;

/// <summary>Databases that older versions have written. Each must open, migrate, and have all its instances go on to their end.</summary>
/// <remarks>A release that changes what is stored adds a file (<c>RESPONSEWORKFLOW_WRITE_GOLDEN=1</c>) and keeps the older ones.</remarks>
public sealed class GoldenDatabaseTests
{
    private const string Current = "instances-1.db";

    private static readonly DateTimeOffset Written = new(2026, 11, 22, 1, 0, 0, TimeSpan.Zero);

    private static readonly CommandOrigin Anybody = new("golden");

    private static readonly (string Id, byte[] Document)[] Definitions =
    [
        ("g-task", DefinitionJson.Document("g-task", DefinitionJson.Sequence(DefinitionJson.RunTask("a", "survey"), DefinitionJson.RunTask("b", "report")))),
        ("g-event", DefinitionJson.Document("g-event", DefinitionJson.Chain(DefinitionJson.Event("a", "restored"), DefinitionJson.Event("b", "signed")))),
        ("g-delay", DefinitionJson.Document("g-delay", DefinitionJson.Sequence(DefinitionJson.Delay("a", TimeSpan.FromDays(30)), DefinitionJson.Delay("b", TimeSpan.FromHours(8))))),
        ("g-parallel", DefinitionJson.Document("g-parallel", DefinitionJson.Parallel(DefinitionJson.RunTask("a", "left"), DefinitionJson.Event("b", "right"), DefinitionJson.Delay("c", TimeSpan.FromDays(1))))),
        ("g-parent", DefinitionJson.Document("g-parent", DefinitionJson.Sequence(DefinitionJson.Node("DispatchWorkflow", "a", ("workflowDefinitionId", DefinitionJson.Literal("g-task")), ("waitForCompletion", DefinitionJson.Literal(true))), DefinitionJson.RunTask("b", "close")))),
        ("g-loop", DefinitionJson.Document("g-loop", DefinitionJson.Node("For", "main", ("start", DefinitionJson.Literal(1)), ("end", DefinitionJson.Literal(3)), ("step", DefinitionJson.Literal(1)), ("body", DefinitionJson.RunTask("a", "again"))))),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "instances-*.db").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Repository.PathOf("tests", "Compliance", "Golden");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Instances_of_an_older_version_go_on_to_their_end(string file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"golden-{Guid.NewGuid():N}.db");
        File.Copy(Path.Combine(Folder, file), path);
        try
        {
            await using var provider = new SqliteDatabase($"Data Source={path};Pooling=False");
            await using (var context = provider.CreateContext())
                await context.Database.MigrateAsync(Token);
            var time = new ManualTimeProvider(Written.AddDays(1));
            await using var node = new TestNode(provider, null, time);

            await FinishAsync(node, provider, time);

            await using var after = provider.CreateContext();
            var instances = await after.Instances.ToListAsync(Token);
            instances.Count.ShouldBeGreaterThanOrEqualTo(9);
            instances.ShouldAllBe(static row => row.SubStatus == WorkflowSubStatus.Finished);
            (await after.Bookmarks.CountAsync(Token), await after.Timers.CountAsync(Token), await after.RequestedTasks.CountAsync(Token)).ShouldBe((0, 0, 0));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task This_version_has_its_file()
    {
        var path = Path.Combine(Folder, Current);
        if (Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_WRITE_GOLDEN") == "1")
            await WriteAsync(path);
        File.Exists(path).ShouldBeTrue();
    }

    private static async Task FinishAsync(TestNode node, SqliteDatabase provider, ManualTimeProvider time)
    {
        await using var context = provider.CreateContext();
        foreach (var held in await context.Instances.Where(static row => row.IsHeld).Select(static row => row.Id).ToListAsync(Token))
            await node.Commands.ContinueAsync(held, Anybody, Token);
        for (var round = 0; round < 20 && await context.Instances.AnyAsync(static row => row.Status == WorkflowStatus.Running, Token); round++)
        {
            foreach (var task in await context.RequestedTasks.Select(static row => row.TaskId).ToListAsync(Token))
                await node.Commands.CompleteTaskAsync(task, DataValue.Null, Anybody, Token);
            foreach (var name in new[] { "restored", "signed", "right" })
                await node.PublishAsync(name, Token);
            time.Advance(TimeSpan.FromDays(31));
            await node.Get<TimerFiring>().SweepAsync(Token);
            await node.Get<OutboxWorker>().SweepAsync(Token);
            await node.DeliverAsync(Token);
        }
    }

    private static async Task WriteAsync(string path)
    {
        File.Delete(path);
        await using (var provider = new SqliteDatabase($"Data Source={path};Pooling=False"))
        {
            await using (var context = provider.CreateContext())
                await context.Database.MigrateAsync(Token);
            var time = new ManualTimeProvider(Written);
            await using var node = new TestNode(provider, null, time);
            foreach (var (_, document) in Definitions)
                await node.Get<DefinitionStore>().SaveAndPublishAsync(DefinitionDocument.Parse(document).Document!, "golden", null, null, Token);
            foreach (var (id, _) in Definitions)
                await node.StartAsync(id, Token, string.Create(CultureInfo.InvariantCulture, $"order-{id}"));
            var half = await node.StartAsync("g-task", Token);
            await node.Commands.ResumeAsync((await node.BookmarksAsync(half, Token)).Single(), DataObject.Empty.With("结果", "通过"), Anybody, Token);
            await node.Get<OutboxWorker>().SweepAsync(Token);
            var held = await node.StartAsync("g-event", Token, "held");
            await node.Commands.SuspendAsync(held, "under review", Anybody, Token);
            await node.PublishAsync("restored", Token, "held");
            await node.DeliverAsync(Token);
        }

        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM;";
        await command.ExecuteNonQueryAsync(Token);
    }
}
