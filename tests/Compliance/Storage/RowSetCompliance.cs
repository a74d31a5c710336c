using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;

namespace Compliance.Storage;

/// <summary>Rows of one table that are written together are written as they would be one by one, whatever way the database has for that.</summary>
public abstract class RowSetCompliance(TestDatabase database) : StorageCompliance(database)
{
    private const int Many = 12;

    private static readonly MethodInfo RoundTrip = typeof(RowSetCompliance).GetMethod(nameof(RoundTripAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    [Fact]
    public async Task Every_row_of_many_comes_back_as_it_was_written()
    {
        await using var context = TestDatabase.Provider.CreateContext();
        foreach (var entity in context.Model.GetEntityTypes().Where(static entity => entity.ClrType != typeof(CatalogueRow)))
            await (Task)RoundTrip.MakeGenericMethod(entity.ClrType).Invoke(this, [entity])!;
    }

    [Fact]
    public async Task Many_updates_change_each_row_by_its_own_values()
    {
        var rows = await InstancesAsync();
        for (var place = 0; place < Many; place++)
            (rows[place].IncidentCount, rows[place].RowVersion) = (100 + place, 2);

        await WriteAsync(transaction => rows.ForEach(row => transaction.Update(Sample.Count, row)));

        await using var context = TestDatabase.Provider.CreateContext();
        var ids = rows.ConvertAll(static row => row.Id);
        var read = await context.Instances.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(static row => row.Id, Token);
        rows.ConvertAll(row => (read[row.Id].IncidentCount, read[row.Id].RowVersion, read[row.Id].DefinitionId)).ShouldBe(Enumerable.Range(0, Many).Select(static place => (100 + place, 2L, "fault")));
    }

    [Fact]
    public async Task When_one_row_of_many_has_another_version_none_is_changed_and_the_work_is_run_again()
    {
        var rows = await InstancesAsync();
        foreach (var row in rows)
            (row.IncidentCount, row.RowVersion) = (5, 2);
        rows[7].RowVersion = 3;
        var runs = 0;

        await WriteAsync(transaction =>
        {
            if (++runs == 1)
                rows.ForEach(row => transaction.Update(Sample.Count, row));
        });

        runs.ShouldBe(2);
        await using var context = TestDatabase.Provider.CreateContext();
        var ids = rows.ConvertAll(static row => row.Id);
        (await context.Instances.CountAsync(row => ids.Contains(row.Id) && row.RowVersion == 1 && row.IncidentCount == 0, Token)).ShouldBe(Many);
    }

    [Fact]
    public async Task A_row_that_is_changed_twice_among_many_has_its_last_values()
    {
        var rows = Enumerable.Range(0, Many).Select(static _ => Sample.Timer()).ToList();
        await WriteAsync(transaction => rows.ForEach(transaction.Insert));

        await WriteAsync(transaction =>
        {
            foreach (var row in rows)
                transaction.Update(Sample.Move, new TimerRow { Id = row.Id, DueAt = Sample.Instant, Attempts = 1, InstanceId = "" });
            transaction.Update(Sample.Move, new TimerRow { Id = rows[3].Id, DueAt = Sample.Instant, Attempts = 2, InstanceId = "" });
        });

        (await AttemptsAsync(rows)).ShouldBe(Enumerable.Range(0, Many).Select(static place => place == 3 ? 2 : 1));
    }

    [Fact]
    public async Task Rows_that_are_inserted_changed_and_deleted_among_many_are_written_in_the_order_in_which_they_were_given()
    {
        var rows = Enumerable.Range(0, Many).Select(static _ => Sample.Timer()).ToList();

        await WriteAsync(transaction =>
        {
            rows.ForEach(transaction.Insert);
            transaction.Delete(rows[2]);
            transaction.Insert(rows[2]);
            foreach (var row in rows)
                transaction.Update(Sample.Move, new TimerRow { Id = row.Id, DueAt = Sample.Instant, Attempts = 4, InstanceId = "" });
        });

        (await AttemptsAsync(rows)).ShouldBe(Enumerable.Repeat(4, Many));
    }

    private async Task<List<InstanceRow>> InstancesAsync()
    {
        var rows = Enumerable.Range(0, Many).Select(static _ => Sample.Instance()).ToList();
        await WriteAsync(transaction => rows.ForEach(transaction.Insert));
        return rows;
    }

    private async Task<IEnumerable<int>> AttemptsAsync(List<TimerRow> rows)
    {
        await using var context = TestDatabase.Provider.CreateContext();
        var ids = rows.ConvertAll(static row => row.Id);
        var read = await context.Timers.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(static row => row.Id, static row => row.Attempts, Token);
        return rows.ConvertAll(row => read[row.Id]);
    }

    private Task WriteAsync(Action<StorageTransaction> work) => Database.RunAsync(
        (transaction, _) =>
        {
            work(transaction);
            return Task.CompletedTask;
        },
        Token);

    private async Task RoundTripAsync<TRow>(IEntityType entity)
        where TRow : class
    {
        var rows = Enumerable.Range(0, Many).Select(place => Sample.Of<TRow>(entity, 2001 + (60 * place), withNulls: place % 2 == 0)).ToList();
        await WriteAsync(transaction => rows.ForEach(transaction.Insert));

        await using var context = TestDatabase.Provider.CreateContext();
        foreach (var row in rows)
        {
            var keys = entity.FindPrimaryKey()!.Properties.Select(property => property.PropertyInfo!.GetValue(row)).ToArray();
            var read = (await context.Set<TRow>().FindAsync(keys, Token)).ShouldNotBeNull(entity.ClrType.Name);
            foreach (var property in entity.GetProperties())
                property.PropertyInfo!.GetValue(read).ShouldBe(property.PropertyInfo.GetValue(row), $"{entity.ClrType.Name}.{property.Name}");
        }
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteRowSetCompliance(SqliteTestDatabase database) : RowSetCompliance(database), IClassFixture<SqliteTestDatabase>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgreSqlRowSetCompliance(PostgreSqlTestDatabase database) : RowSetCompliance(database), IClassFixture<PostgreSqlTestDatabase>;
