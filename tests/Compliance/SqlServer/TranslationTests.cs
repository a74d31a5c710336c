using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Runtime.Http;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Migrations.Sqlite;
using ResponseWorkflow.Migrations.SqlServer;
using TestKit.SqlServer;

namespace Compliance.SqlServer;

/// <summary>Queries of the kinds that the product makes, put to SQL Server.</summary>
public sealed class TranslationTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Ids = ["a", "b", "c"];
    private static readonly SqlDialect Dialect = new SqlServerDatabase("Server=nowhere").Dialect;

    private static readonly Dictionary<string, Func<ResponseDbContext, IQueryable>> Queries = new(StringComparer.Ordinal)
    {
        ["one row by its key"] = static context => context.Instances.Where(static row => row.Id == "a"),
        ["rows of several keys"] = static context => context.Bookmarks.Where(static row => Ids.Contains(row.InstanceId)),
        ["a page of a list"] = static context => context.Instances.Where(static row => row.DefinitionId == "fault" && row.Status == WorkflowStatus.Running)
            .OrderByDescending(static row => row.CreatedAt).ThenBy(static row => row.Id).Skip(40).Take(20).Select(static row => new { row.Id, row.Name, row.CreatedAt }),
#pragma warning disable CA1309 // The database compares here, by its own order: EF knows no other form.
        ["a page behind a place"] = static context => context.Instances.Where(static row => row.CreatedAt < Now || (row.CreatedAt == Now && string.Compare(row.Id, "a") > 0))
            .OrderByDescending(static row => row.CreatedAt).Take(20),
#pragma warning restore CA1309
        ["names that contain a text"] = static context => context.Definitions.Where(static row => row.Name!.Contains("割接") || EF.Functions.Like(row.Name!, "a[%]%")),
        ["counts by state"] = static context => context.Outbox.GroupBy(static row => row.State).Select(static group => new { group.Key, Count = group.Count(), Oldest = group.Min(static row => row.CreatedAt) }),
        ["a join"] = static context => from trigger in context.Triggers
            join version in context.DefinitionVersions on trigger.VersionId equals version.Id
            where version.State == VersionState.Published && trigger.Hash == "00"
            select new { trigger.Id, version.ContentHash },
        ["rows without others"] = static context => context.Timers.Where(timer => timer.InstanceId != null && !context.Instances.Any(row => row.Id == timer.InstanceId)),
        ["the newest of each"] = static context => context.DefinitionVersions.GroupBy(static row => row.DefinitionId).Select(static group => group.OrderByDescending(static row => row.Version).First()),
        ["instances behind a place"] = static context => new InstanceFilter { Status = WorkflowStatus.Running, IsHeld = true, From = Now, After = new InstancePlace(Now, "a") }.Apply(context.Instances).Take(20),
        ["tasks behind a place"] = static context => new TaskFilter { After = new TaskPlace("a", Now, "b") }.Apply(context.RequestedTasks).Take(20),
        ["a page in the order of last steps"] = static context => InstanceListing.Parts(context, new InstanceSearch { DefinitionIds = ["a"], SubStatuses = [WorkflowSubStatus.Suspended, WorkflowSubStatus.Faulted] }, InstanceOrder.LastExecuted, isDescending: true, isMany: true, reach: 40)[0].Skip(20).Take(20),
        ["stimuli behind a place"] = static context => new StimulusFilter { IsKept = true, After = "a" }.Apply(context.Stimuli).Take(20),
        ["path templates that instances wait at"] = static context => HttpEndpoints.WaitingTemplates(context.Bookmarks),
        ["the document that is in force"] = static context => context.CaseDocuments.Where(static row => row.CaseId == "a" && row.TemplateKey == "b" && row.Occurrence == "" && row.SupersededById == null).OrderByDescending(static row => row.MadeAt).Take(1),
        ["templates of line tests"] = static context => context.TestTemplates.Where(static row => row.IsNewest).OrderBy(static row => row.Key),
        ["a claim"] = static context => context.Timers.FromSqlRaw(Dialect.Claim("timers", "is_held = {0} AND due_at <= {1}", "due_at", 100), false, Now),
        ["a claim of what is to be sent"] = static context => DeliveryWorker.Due(context, Dialect, "sms", Now, 20),
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_query_can_be_put_to_SQL_Server(string name) => SqlServerTranslation.Check(Queries[name]).ShouldContain("SELECT");

    [Fact]
    public void A_query_that_cannot_be_translated_is_seen() =>
        Should.Throw<InvalidOperationException>(static () => SqlServerTranslation.Check(static context => context.Instances.Where(static row => Checksum(row.Id) == 1)));

    [Fact]
    public void Plain_SQL_of_another_product_is_seen() =>
        Should.Throw<TSqlException>(static () => SqlServerTranslation.Check(static context => context.Instances.FromSqlRaw("SELECT * FROM instances LIMIT 5")));

    [Fact]
    public async Task Every_query_on_SQLite_is_followed_and_one_that_only_SQLite_knows_is_seen()
    {
        await using var sqlite = new SqliteDatabase("Data Source=:memory:");
        await using var context = sqlite.CreateContext();

        SqlServerShadow.Of(context.Instances.Where(static row => row.Name == "a").OrderBy(static row => row.Id).Take(3)).Texts.ShouldHaveSingleItem().ShouldContain("TOP(3)");
        SqlServerShadow.Of(context.Instances.Where(static row => EF.Functions.Glob(row.Id, "a*"))).Faults.ShouldHaveSingleItem().ShouldContain("Glob");
    }

    [Fact]
    public async Task Deletes_and_updates_of_many_rows_can_be_put_to_SQL_Server()
    {
        var statements = await SqlServerTranslation.CheckWritesAsync(static async context =>
        {
            var token = TestContext.Current.CancellationToken;
            await context.IdempotencyKeys.Where(static row => row.CreatedAt < Now).OrderBy(static row => row.CreatedAt).Take(500).ExecuteDeleteAsync(token);
            await context.Outbox.Where(static row => row.InstanceId == "a").ExecuteUpdateAsync(static set => set.SetProperty(static row => row.IsHeld, true).SetProperty(static row => row.State, OutboxState.Pending), token);
        });

        statements.Count.ShouldBe(2);
    }

    private static int Checksum(string text) => text.Length % 2;
}
