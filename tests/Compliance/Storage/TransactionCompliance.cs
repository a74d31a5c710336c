using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Storage;

namespace Compliance.Storage;

/// <summary>Commit, rollback, and running again.</summary>
public abstract class TransactionCompliance(TestDatabase database) : StorageCompliance(database)
{
    [Fact]
    public async Task What_is_committed_is_there_for_another_node()
    {
        var row = Sample.Instance();
        await Database.RunAsync((transaction, _) => Insert(transaction, row), Token);

        await using var other = TestDatabase.CreateProvider();
        (await Find(other, row.Id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_result_of_the_work_is_returned()
    {
        (await Database.RunAsync(static (_, _) => Task.FromResult(42), Token)).ShouldBe(42);
    }

    [Fact]
    public async Task An_error_of_the_work_takes_everything_back_and_is_thrown_as_it_is()
    {
        var row = Sample.Instance();
        var error = await Should.ThrowAsync<InvalidDataException>(Database.RunAsync(
            async (transaction, token) =>
            {
                transaction.Insert(row);
                await transaction.FlushAsync(token);
                throw new InvalidDataException("broken");
            },
            Token));

        error.Message.ShouldBe("broken");
        (await Find(row.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Work_that_is_cancelled_stores_nothing()
    {
        var row = Sample.Instance();
        using var cancelled = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(Database.RunAsync(
            async (transaction, token) =>
            {
                transaction.Insert(row);
                await transaction.FlushAsync(token);
                await cancelled.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
            cancelled.Token));

        (await Find(row.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Queries_see_what_was_flushed_and_not_what_waits()
    {
        var row = Sample.Instance();
        await Database.RunAsync(
            async (transaction, token) =>
            {
                transaction.Insert(row);
                (await transaction.Context.Instances.AnyAsync(found => found.Id == row.Id, token)).ShouldBeFalse();
                await transaction.FlushAsync(token);
                (await transaction.Context.Instances.AnyAsync(found => found.Id == row.Id, token)).ShouldBeTrue();
            },
            Token);
    }

    [Fact]
    public async Task What_is_not_committed_is_not_there_for_readers()
    {
        var row = Sample.Instance();
        await Database.RunAsync(
            async (transaction, token) =>
            {
                transaction.Insert(row);
                await transaction.FlushAsync(token);
                (await Find(row.Id)).ShouldBeNull();
            },
            Token);
        (await Find(row.Id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_lost_race_takes_everything_back_and_runs_the_work_again()
    {
        var row = Sample.Instance();
        var runs = 0;
        await Database.RunAsync(
            async (transaction, token) =>
            {
                await Insert(transaction, row);
                await transaction.FlushAsync(token);
                if (++runs < 3)
                    throw new LostRaceException("row");
            },
            Token);

        runs.ShouldBe(3);
        (await Find(row.Id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_update_that_hits_no_row_is_a_lost_race()
    {
        var row = Sample.Instance();
        var runs = 0;
        await Database.RunAsync(
            (transaction, _) =>
            {
                if (++runs == 1)
                    transaction.Update(Sample.Count, row);
                return Task.CompletedTask;
            },
            Token);

        runs.ShouldBe(2);
    }

    [Fact]
    public async Task Races_that_never_end_are_given_up()
    {
        var runs = 0;
        await Should.ThrowAsync<LostRaceException>(Database.RunAsync(
            (_, _) =>
            {
                runs++;
                throw new LostRaceException("row");
            },
            Token));

        runs.ShouldBe(Database.MaxAttempts);
    }

    [Fact]
    public async Task A_key_that_is_there_already_runs_the_work_again_which_then_finds_it()
    {
        var key = Sample.NewId("key");
        await Database.RunAsync((transaction, _) => Insert(transaction, Sample.Key(key)), Token);
        var runs = 0;
        var found = await Database.RunAsync(
            async (transaction, token) =>
            {
                // The first run behaves as if the other had committed behind its back.
                if (runs++ > 0 && await transaction.Context.IdempotencyKeys.AnyAsync(row => row.Key == key, token))
                    return true;
                transaction.Insert(Sample.Key(key));
                return false;
            },
            Token);

        found.ShouldBeTrue();
        runs.ShouldBe(2);
    }

    [Fact]
    public async Task One_of_fifty_that_insert_the_same_key_succeeds_and_the_others_find_it()
    {
        var key = Sample.NewId("key");
        var inserted = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Database.RunAsync(
            async (transaction, token) =>
            {
                if (await transaction.Context.IdempotencyKeys.AnyAsync(row => row.Key == key, token))
                    return 0;
                transaction.Insert(Sample.Key(key));
                return 1;
            },
            Token)));

        inserted.Sum().ShouldBe(1);
    }

    [Fact]
    public async Task Fifty_increments_at_once_lose_nothing()
    {
        var row = Sample.Instance();
        await Database.RunAsync((transaction, _) => Insert(transaction, row), Token);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Database.RunAsync(
            async (transaction, token) =>
            {
                var read = await transaction.Context.Instances.SingleAsync(found => found.Id == row.Id, token);
                read.IncidentCount++;
                read.RowVersion++;
                transaction.Update(Sample.Count, read);
            },
            Token)));

        var counted = (await Find(row.Id)).ShouldNotBeNull();
        counted.IncidentCount.ShouldBe(50);
        counted.RowVersion.ShouldBe(51);
    }

    [Fact]
    public async Task What_is_to_be_done_after_the_commit_is_done_once_and_after_it()
    {
        var row = Sample.Instance();
        var (runs, done) = (0, 0);
        await Database.RunAsync(
            (transaction, _) =>
            {
                transaction.Insert(row);
                transaction.AfterCommit(() => done++);
                return ++runs == 1 ? throw new LostRaceException("row") : Task.CompletedTask;
            },
            Token);

        done.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_to_be_done_after_the_commit_is_not_done_without_one()
    {
        var done = 0;
        await Should.ThrowAsync<InvalidDataException>(Database.RunAsync(
            (transaction, _) =>
            {
                transaction.AfterCommit(() => done++);
                throw new InvalidDataException();
            },
            Token));

        done.ShouldBe(0);
    }

    private static Task Insert<TRow>(StorageTransaction transaction, TRow row)
        where TRow : class
    {
        transaction.Insert(row);
        return Task.CompletedTask;
    }

    private Task<InstanceRow?> Find(string id) => Find(TestDatabase.Provider, id);

    private static async Task<InstanceRow?> Find(IDatabaseProvider provider, string id)
    {
        await using var context = provider.CreateContext();
        return await context.Instances.SingleOrDefaultAsync(row => row.Id == id, Token);
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteTransactionCompliance(SqliteTestDatabase database) : TransactionCompliance(database), IClassFixture<SqliteTestDatabase>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgreSqlTransactionCompliance(PostgreSqlTestDatabase database) : TransactionCompliance(database), IClassFixture<PostgreSqlTestDatabase>;
