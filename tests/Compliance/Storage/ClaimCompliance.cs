using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;

namespace Compliance.Storage;

/// <summary>Rows that workers take.</summary>
public abstract class ClaimCompliance(TestDatabase database) : StorageCompliance(database)
{
    private static readonly DateTimeOffset Long = Sample.Instant.AddYears(1);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await TestDatabase.ClearAsync(Token);
    }

    [Fact]
    public async Task A_claim_takes_the_first_rows_that_fit()
    {
        await Insert(Enumerable.Range(0, 10).Select(static number => Sample.Timer($"t{number}", Sample.Instant.AddMinutes(number))));
        var claimed = await Database.RunAsync((transaction, token) => Claim(transaction, Sample.Instant.AddMinutes(4), 3, token), Token);
        claimed.Select(static row => row.Id).ShouldBe(["t0", "t1", "t2"]);

        claimed = await Database.RunAsync((transaction, token) => Claim(transaction, Sample.Instant.AddMinutes(4), 100, token), Token);
        claimed.Select(static row => row.Id).ShouldBe(["t0", "t1", "t2", "t3", "t4"]);
    }

    [Fact]
    public async Task An_instant_as_a_parameter_of_a_claim_means_the_same_whatever_its_offset()
    {
        await Insert([Sample.Timer("past", Sample.Instant), Sample.Timer("future", Sample.Instant.AddTicks(10))]);
        foreach (var offset in new[] { 0, 8, -9 })
        {
            var claimed = await Database.RunAsync((transaction, token) => Claim(transaction, Sample.Instant.ToOffset(TimeSpan.FromHours(offset)), 10, token), Token);
            claimed.Select(static row => row.Id).ShouldBe(["past"], $"offset {offset}");
        }
    }

    [Fact]
    public async Task Workers_side_by_side_take_every_row_exactly_once()
    {
        await Insert(Enumerable.Range(0, 200).Select(static _ => Sample.Timer()));
        var taken = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (await TakeAsync(taken))
            {
                // Until nothing is left.
            }
        }));

        // A worker that passed over rows of another one may be done before that one's transaction; whoever is last has taken what was left.
        taken.Count.ShouldBe(200);
        taken.Distinct().Count().ShouldBe(200);
        await using var context = TestDatabase.Provider.CreateContext();
        (await context.Timers.CountAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Rows_claimed_by_a_transaction_that_fails_can_be_claimed_again()
    {
        await Insert([Sample.Timer("only")]);
        await Should.ThrowAsync<InvalidDataException>(Database.RunAsync(
            async (transaction, token) =>
            {
                (await Claim(transaction, Long, 10, token)).Count.ShouldBe(1);
                throw new InvalidDataException();
            },
            Token));

        (await Database.RunAsync((transaction, token) => Claim(transaction, Long, 10, token), Token)).Count.ShouldBe(1);
    }

    protected static async Task<IReadOnlyList<TimerRow>> Claim(StorageTransaction transaction, DateTimeOffset due, int limit, CancellationToken token) =>
        await transaction.Context.Timers.FromSqlRaw(transaction.Dialect.Claim("timers", "due_at <= {0}", "due_at", limit), transaction.Dialect.Instant(due)).ToListAsync(token);

    protected Task Insert(IEnumerable<TimerRow> rows) =>
        Database.RunAsync(
            (transaction, _) =>
            {
                foreach (var row in rows)
                    transaction.Insert(row);
                return Task.CompletedTask;
            },
            Token);

    private async Task<bool> TakeAsync(ConcurrentBag<string> taken)
    {
        var rows = await Database.RunAsync(
            async (transaction, token) =>
            {
                var claimed = await Claim(transaction, Long, 7, token);
                foreach (var row in claimed)
                    transaction.Delete(row);
                return claimed;
            },
            Token);
        foreach (var row in rows)
            taken.Add(row.Id);
        return rows.Count > 0;
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteClaimCompliance(SqliteTestDatabase database) : ClaimCompliance(database), IClassFixture<SqliteTestDatabase>;

/// <summary>On PostgreSQL, where rows of others are passed over and not waited for.</summary>
public sealed class PostgreSqlClaimCompliance(PostgreSqlTestDatabase database) : ClaimCompliance(database), IClassFixture<PostgreSqlTestDatabase>
{
    [Fact]
    public async Task A_row_that_another_transaction_holds_is_passed_over_at_once()
    {
        await Insert(Enumerable.Range(0, 5).Select(static number => Sample.Timer($"t{number}", Sample.Instant.AddMinutes(number))));
        await Database.RunAsync(
            async (first, token) =>
            {
                (await Claim(first, Sample.Instant.AddDays(1), 3, token)).Select(static row => row.Id).ShouldBe(["t0", "t1", "t2"]);

                // Inside of the first transaction: waiting for it would never end.
                var second = await Database.RunAsync((transaction, inner) => Claim(transaction, Sample.Instant.AddDays(1), 3, inner), token);
                second.Select(static row => row.Id).ShouldBe(["t3", "t4"]);
            },
            Token);
    }
}
