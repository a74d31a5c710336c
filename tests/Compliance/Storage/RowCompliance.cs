using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;

namespace Compliance.Storage;

/// <summary>What is written comes back as it was.</summary>
public abstract class RowCompliance(TestDatabase database) : StorageCompliance(database)
{
    private static readonly MethodInfo RoundTrip = typeof(RowCompliance).GetMethod(nameof(RoundTripAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_row_comes_back_as_it_was_written(bool withNulls)
    {
        await using var context = TestDatabase.Provider.CreateContext();
        var entities = context.Model.GetEntityTypes().Where(static entity => entity.ClrType != typeof(CatalogueRow)).ToArray();
        entities.Length.ShouldBeGreaterThan(10);
        foreach (var entity in entities)
            await (Task)RoundTrip.MakeGenericMethod(entity.ClrType).Invoke(this, [entity, withNulls])!;
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("1969-12-31T23:59:59.9999990+00:00")]
    [InlineData("2026-02-28T23:59:59.1234560+00:00")]
    [InlineData("2026-10-25T02:30:00.0000010+00:00")]
    [InlineData("2026-03-01T07:59:59.1234560+08:00")]
    [InlineData("2026-02-28T14:29:59.1234560-09:30")]
    [InlineData("9999-12-31T23:59:59.9999990+00:00")]
    public async Task Instants_come_back_to_the_microsecond_whatever_their_offset(string text)
    {
        var instant = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var row = Sample.Timer(dueAt: instant);
        await Insert(row);

        var read = await Read(row.Id);
        read.DueAt.ShouldBe(instant);
        await using var context = TestDatabase.Provider.CreateContext();
        (await context.Timers.AnyAsync(timer => timer.Id == row.Id && timer.DueAt <= instant, Token)).ShouldBeTrue();
        (await context.Timers.AnyAsync(timer => timer.Id == row.Id && timer.DueAt < instant, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task Instants_order_as_time_does()
    {
        var instance = Sample.NewId("instance");
        DateTimeOffset[] instants = [Sample.Instant.AddDays(400), Sample.Instant, Sample.Instant.AddTicks(10), Sample.Instant.AddYears(-30), Sample.Instant.ToOffset(TimeSpan.FromHours(8)).AddSeconds(-1)];
        foreach (var instant in instants)
            await Insert(Sample.Timer(dueAt: instant, instanceId: instance));

        await using var context = TestDatabase.Provider.CreateContext();
        var read = await context.Timers.Where(timer => timer.InstanceId == instance).OrderBy(static timer => timer.DueAt).Select(static timer => timer.DueAt).ToArrayAsync(Token);
        read.ShouldBe([.. instants.Order()]);
    }

    [Fact]
    public async Task Large_states_and_texts_come_back_whole()
    {
        var row = Sample.Instance();
        row.State = new byte[5_000_000];
        new Random(7).NextBytes(row.State);
        await Insert(row);
        var key = Sample.NewId("key");
        var answer = string.Concat(Enumerable.Repeat("响应中心 response \"centre\" 🛰️\r\n", 50_000));
        await Insert(new ResponseWorkflow.Application.Runtime.Idempotency.IdempotencyRow { Key = key, CommandHash = "00", Answer = answer, CreatedAt = Sample.Instant });

        await using var context = TestDatabase.Provider.CreateContext();
        (await context.Instances.SingleAsync(found => found.Id == row.Id, Token)).State.ShouldBe(row.State);
        (await context.IdempotencyKeys.SingleAsync(found => found.Key == key, Token)).Answer.ShouldBe(answer);
    }

    [Theory]
    [InlineData("割接审批：第十七号")]
    [InlineData("𠮷野家 🛰️ 故障")]
    [InlineData("O'Brien \"quoted\" \\ % _ ; -- {0} @p0 $1")]
    [InlineData(" leading and trailing ")]
    [InlineData("")]
    public async Task Texts_of_all_kinds_come_back_and_are_found_by(string name)
    {
        var row = Sample.Instance();
        row.Name = name;
        await Insert(row);

        await using var context = TestDatabase.Provider.CreateContext();
        (await context.Instances.SingleAsync(found => found.Id == row.Id && found.Name == name, Token)).Name.ShouldBe(name);
    }

    [Fact]
    public async Task Ids_that_differ_in_capitals_are_different_ids()
    {
        var id = Sample.NewId("case");
        await Insert(Sample.Timer(id));
        await Insert(Sample.Timer(id.ToUpperInvariant()));

        (await Read(id)).Id.ShouldBe(id);
    }

    [Fact]
    public async Task An_update_writes_its_columns_and_leaves_the_others()
    {
        var row = Sample.Timer(instanceId: "kept");
        await Insert(row);
        await Database.RunAsync((transaction, _) => Update(transaction, Sample.Move, new TimerRow { Id = row.Id, DueAt = Sample.Instant.AddDays(1), Attempts = 3, InstanceId = "not written" }), Token);

        var read = await Read(row.Id);
        read.DueAt.ShouldBe(Sample.Instant.AddDays(1));
        read.Attempts.ShouldBe(3);
        read.InstanceId.ShouldBe("kept");
    }

    [Fact]
    public async Task An_update_from_another_version_hits_nothing()
    {
        var row = Sample.Instance();
        await Insert(row);
        row.RowVersion = 3;
        var runs = 0;
        await Database.RunAsync((transaction, _) => ++runs == 1 ? Update(transaction, Sample.Count, row) : Task.CompletedTask, Token);

        runs.ShouldBe(2);
        await using var context = TestDatabase.Provider.CreateContext();
        (await context.Instances.SingleAsync(found => found.Id == row.Id, Token)).RowVersion.ShouldBe(1);
    }

    [Fact]
    public async Task A_column_that_is_kept_changes_only_by_a_value_that_is_not_null()
    {
        var row = Sample.Instance();
        (row.Name, row.CorrelationId, row.HeldReason) = ("first", "correlation", "held");
        await Insert(row);
        (row.Name, row.CorrelationId, row.HeldReason, row.RowVersion, row.FinishedAt) = (null, "other", null, 2, null);
        await Database.RunAsync((transaction, _) => Update(transaction, Sample.Rename, row), Token);

        await using var context = TestDatabase.Provider.CreateContext();
        var read = await context.Instances.SingleAsync(found => found.Id == row.Id, Token);
        read.Name.ShouldBe("first");
        read.CorrelationId.ShouldBe("other");
        read.HeldReason.ShouldBeNull();
        read.FinishedAt.ShouldBeNull();

        (row.Name, row.CorrelationId, row.RowVersion, row.FinishedAt) = ("second", null, 3, Sample.Instant);
        await Database.RunAsync((transaction, _) => Update(transaction, Sample.Rename, row), Token);
        read = await context.Instances.SingleAsync(found => found.Id == row.Id, Token);
        (read.Name, read.CorrelationId, read.FinishedAt).ShouldBe(("second", "other", Sample.Instant));
    }

    [Fact]
    public async Task A_deleted_row_is_gone_and_deleting_it_again_is_no_race()
    {
        var row = Sample.Timer();
        await Insert(row);
        for (var time = 0; time < 2; time++)
            await Database.RunAsync(
                (transaction, _) =>
                {
                    transaction.Delete(row);
                    return Task.CompletedTask;
                },
                Token);

        await using var context = TestDatabase.Provider.CreateContext();
        (await context.Timers.AnyAsync(timer => timer.Id == row.Id, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task Rows_are_written_in_the_order_in_which_they_were_given()
    {
        var row = Sample.Timer();
        await Database.RunAsync(
            (transaction, _) =>
            {
                transaction.Insert(row);
                transaction.Update(Sample.Move, new TimerRow { Id = row.Id, DueAt = Sample.Instant, Attempts = 1 });
                transaction.Delete(row);
                transaction.Insert(row);
                transaction.Update(Sample.Move, new TimerRow { Id = row.Id, DueAt = Sample.Instant, Attempts = 2 });
                return Task.CompletedTask;
            },
            Token);

        (await Read(row.Id)).Attempts.ShouldBe(2);
    }

    private static Task Update<TRow>(StorageTransaction transaction, RowUpdate<TRow> update, TRow row)
        where TRow : class
    {
        transaction.Update(update, row);
        return Task.CompletedTask;
    }

    private Task Insert<TRow>(TRow row)
        where TRow : class =>
        Database.RunAsync(
            (transaction, _) =>
            {
                transaction.Insert(row);
                return Task.CompletedTask;
            },
            Token);

    private async Task<TimerRow> Read(string id)
    {
        await using var context = TestDatabase.Provider.CreateContext();
        return await context.Timers.SingleAsync(timer => timer.Id == id, Token);
    }

    private async Task RoundTripAsync<TRow>(IEntityType entity, bool withNulls)
        where TRow : class
    {
        var row = Sample.Of<TRow>(entity, withNulls ? 1 : 1001, withNulls);
        await Insert(row);

        await using var context = TestDatabase.Provider.CreateContext();
        var keys = entity.FindPrimaryKey()!.Properties.Select(property => property.PropertyInfo!.GetValue(row)).ToArray();
        var read = (await context.Set<TRow>().FindAsync(keys, Token)).ShouldNotBeNull(entity.ClrType.Name);
        foreach (var property in entity.GetProperties())
            property.PropertyInfo!.GetValue(read).ShouldBe(property.PropertyInfo.GetValue(row), $"{entity.ClrType.Name}.{property.Name}");
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteRowCompliance(SqliteTestDatabase database) : RowCompliance(database), IClassFixture<SqliteTestDatabase>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgreSqlRowCompliance(PostgreSqlTestDatabase database) : RowCompliance(database), IClassFixture<PostgreSqlTestDatabase>;
