using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace Compliance.Storage;

/// <summary>Races that only transactions side by side can have.</summary>
public sealed class PostgreSqlRaceTests(PostgreSqlTestDatabase database) : StorageCompliance(database), IClassFixture<PostgreSqlTestDatabase>
{
    [Fact]
    public async Task The_loser_of_a_deadlock_runs_again()
    {
        var (one, two) = (Sample.Timer(), Sample.Timer());
        await Database.RunAsync(
            (transaction, _) =>
            {
                transaction.Insert(one);
                transaction.Insert(two);
                return Task.CompletedTask;
            },
            Token);
        var bothHoldOne = new Barrier();
        var runs = 0;

        await Task.WhenAll(Cross(one.Id, two.Id), Cross(two.Id, one.Id));

        // The loser may be back before the other one has woken, and lose again.
        runs.ShouldBeInRange(3, Database.MaxAttempts);
        await using var context = TestDatabase.Provider.CreateContext();
        (await context.Timers.Where(row => row.Id == one.Id || row.Id == two.Id).Select(static row => row.Attempts).ToArrayAsync(Token)).ShouldBe([2, 2]);

        async Task Cross(string first, string second) => await Database.RunAsync(
            async (transaction, token) =>
            {
                var isFirstRun = transaction.Attempt == 1;
                Interlocked.Increment(ref runs);
                await CountAsync(transaction, first, token);
                if (isFirstRun)
                    await bothHoldOne.ArriveAsync(2).WaitAsync(token);
                await CountAsync(transaction, second, token);
            },
            Token);
    }

    [Fact]
    public async Task A_transaction_that_cannot_be_serialized_runs_again()
    {
        var row = Sample.Timer();
        await Database.RunAsync(
            (transaction, _) =>
            {
                transaction.Insert(row);
                return Task.CompletedTask;
            },
            Token);
        var runs = 0;
        await Database.RunAsync(
            async (transaction, token) =>
            {
                runs++;
                await using (var level = transaction.Command("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
                    await level.ExecuteNonQueryAsync(token);
                await transaction.Context.Timers.SingleAsync(timer => timer.Id == row.Id, token);
                if (runs == 1)
                    await Database.RunAsync((other, inner) => CountAsync(other, row.Id, inner), token);
                await CountAsync(transaction, row.Id, token);
            },
            Token);

        runs.ShouldBe(2);
        await using var context = TestDatabase.Provider.CreateContext();
        (await context.Timers.SingleAsync(timer => timer.Id == row.Id, Token)).Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task A_row_that_was_changed_between_reading_and_writing_is_a_lost_race()
    {
        var row = Sample.Instance();
        await Database.RunAsync(
            (transaction, _) =>
            {
                transaction.Insert(row);
                return Task.CompletedTask;
            },
            Token);
        await Database.RunAsync((transaction, token) => IncrementAsync(transaction, transaction.Attempt == 1 ? () => Database.RunAsync((other, inner) => IncrementAsync(other, null, inner), token) : null, token), Token);

        await using var context = TestDatabase.Provider.CreateContext();
        (await context.Instances.SingleAsync(found => found.Id == row.Id, Token)).IncidentCount.ShouldBe(2);

        async Task IncrementAsync(StorageTransaction transaction, Func<Task>? between, CancellationToken token)
        {
            var read = await transaction.Context.Instances.SingleAsync(found => found.Id == row.Id, token);
            if (between is not null)
                await between();
            read.IncidentCount++;
            read.RowVersion++;
            transaction.Update(Sample.Count, read);
        }
    }

    private static async Task CountAsync(StorageTransaction transaction, string id, CancellationToken token)
    {
        await using var command = transaction.Command("UPDATE timers SET attempts = attempts + 1 WHERE id = $1", id);
        await command.ExecuteNonQueryAsync(token);
    }

    /// <summary>Where transactions wait for each other.</summary>
    private sealed class Barrier
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _there;

        public Task ArriveAsync(int count)
        {
            if (Interlocked.Increment(ref _there) == count)
                _all.SetResult();
            return _all.Task;
        }
    }
}
