using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace Compliance.Storage;

/// <summary>Locks on keys.</summary>
public abstract class LockCompliance(TestDatabase database) : StorageCompliance(database)
{
    [Fact]
    public async Task Under_an_exclusive_lock_check_then_act_is_safe()
    {
        var correlation = Sample.NewId("correlation");
        var made = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Database.RunAsync(
            async (transaction, token) =>
            {
                await transaction.LockAsync(correlation, exclusive: true, token);
                if (await transaction.Context.Instances.AnyAsync(row => row.CorrelationId == correlation, token))
                    return 0;
                var row = Sample.Instance();
                row.CorrelationId = correlation;
                transaction.Insert(row);
                return 1;
            },
            Token)));

        made.Sum().ShouldBe(1);
    }

    [Fact]
    public async Task A_lock_ends_with_its_transaction_also_when_that_fails()
    {
        var key = Sample.NewId("lock");
        await Should.ThrowAsync<InvalidDataException>(Database.RunAsync(
            async (transaction, token) =>
            {
                await transaction.LockAsync(key, exclusive: true, token);
                throw new InvalidDataException();
            },
            Token));

        await Database.RunAsync(async (transaction, token) => await transaction.LockAsync(key, exclusive: true, token), Token);
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteLockCompliance(SqliteTestDatabase database) : LockCompliance(database), IClassFixture<SqliteTestDatabase>;

/// <summary>On PostgreSQL, where transactions run side by side.</summary>
public sealed class PostgreSqlLockCompliance(PostgreSqlTestDatabase database) : LockCompliance(database), IClassFixture<PostgreSqlTestDatabase>
{
    [Fact]
    public async Task Shared_locks_are_held_side_by_side()
    {
        var key = Sample.NewId("lock");
        await Database.RunAsync(
            async (first, token) =>
            {
                await first.LockAsync(key, exclusive: false, token);
                await Database.RunAsync(async (second, inner) => await second.LockAsync(key, exclusive: false, inner), token);
            },
            Token);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task An_exclusive_lock_is_held_alone(bool held, bool wanted)
    {
        var key = Sample.NewId("lock");
        await Database.RunAsync(
            async (first, token) =>
            {
                await first.LockAsync(key, held, token);
                (await IsFree(key, wanted, token)).ShouldBeFalse();
                (await IsFree(Sample.NewId("lock"), wanted, token)).ShouldBeTrue();
            },
            Token);
        (await IsFree(key, wanted, Token)).ShouldBeTrue();
    }

    // With a limit on the wait, a lock that is held is an error of the class that runs the transaction again: so it is asked outside of RunAsync.
    private async Task<bool> IsFree(string key, bool exclusive, CancellationToken token)
    {
        await using var context = TestDatabase.Provider.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(token);
        await context.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '50ms'", token);
        try
        {
            await context.Database.ExecuteSqlRawAsync(TestDatabase.Provider.Dialect.LockKey(exclusive)!, [key], token);
            return true;
        }
        catch (Exception exception) when (TestDatabase.Provider.Dialect.Classify(exception) == StorageFault.Race)
        {
            return false;
        }
    }
}
