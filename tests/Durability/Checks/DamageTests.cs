using Durability.Load;
using Microsoft.Data.Sqlite;
using ResponseWorkflow.Migrations.Sqlite;

namespace Durability.Checks;

/// <summary>The check at the end of a run is worth something only if it sees what is wrong.</summary>
public sealed class DamageTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    private const string SomeInstance = "(SELECT MIN(id) FROM instances WHERE definition_id = 'everything')";

    private static readonly (string Damage, string Sql)[] Damages =
    [
        ("an instance is lost", $"DELETE FROM instances WHERE id = {SomeInstance}"),
        ("an instance is there twice", $"CREATE TEMP TABLE twin AS SELECT * FROM instances WHERE id = {SomeInstance}; UPDATE twin SET id = 'twin'; INSERT INTO instances SELECT * FROM twin"),
        ("an instance is stuck", $"UPDATE instances SET status = 0, sub_status = 2 WHERE id = {SomeInstance}"),
        ("a transition is lost", $"UPDATE instances SET row_version = 1 WHERE id = {SomeInstance}"),
        ("a burst is lost", $"DELETE FROM bursts WHERE instance_id = {SomeInstance} AND number = 2"),
        ("the state is of another moment", $"UPDATE instances SET state = CAST(replace(CAST(state AS TEXT), '{{', '{{ ') AS BLOB) WHERE id = {SomeInstance}"),
        ("a line of the journal is lost", $"DELETE FROM journal WHERE instance_id = {SomeInstance} AND sequence = 3"),
        ("an activity was completed twice", $"UPDATE journal SET event_name = 'Completed' WHERE instance_id = {SomeInstance} AND activity_id = 'task' AND event_name = 'Suspended'"),
        ("an execution is open", $"UPDATE activities SET status = 0 WHERE instance_id = {SomeInstance} AND execution = 1"),
        ("a command is forgotten", "DELETE FROM idempotency_keys WHERE key = (SELECT MIN(key) FROM idempotency_keys)"),
        ("a command is answered otherwise", "UPDATE idempotency_keys SET answer = replace(answer, '\"rowVersion\":', '\"rowVersion\":9') WHERE key LIKE 'start%'"),
        ("a call is lost", $"DELETE FROM outbox WHERE kind = 'http' AND instance_id = {SomeInstance}"),
        ("a call has another key", $"UPDATE outbox SET id = 'other' WHERE kind = 'http' AND instance_id = {SomeInstance}"),
        ("a call is open", $"UPDATE outbox SET state = 0 WHERE kind = 'http' AND instance_id = {SomeInstance}"),
        ("a bookmark is left", $"INSERT INTO bookmarks (id, instance_id, name, hash, activity_id, created_at) SELECT 'left', {SomeInstance}, 'x', 'x', 'x', 0"),
        ("a timer is left", $"INSERT INTO timers (id, kind, due_at, is_held, instance_id, attempts) SELECT 'left', 0, 0, 0, {SomeInstance}, 0"),
    ];

    /// <summary>The claim.</summary>
    [Fact]
    public Task Each_damage_to_a_sound_database_is_seen() => Run.PlayAsync(async (run, cancellationToken) =>
    {
        await database.StartAsync(cancellationToken);
        await run.StartNodeAsync("one", database.ConnectionString, cancellationToken);
        var load = run.StartLoad(8, cancellationToken);
        await Run.UntilAsync(() => Task.FromResult(run.Ledger.Starts.Count >= 40), TimeSpan.FromSeconds(60), "40 instances are started", cancellationToken);
        await run.FinishAsync(load, database.Provider, cancellationToken);
        foreach (var (damage, sql) in Damages)
        {
            var faults = await FaultsAsync(run, sql, cancellationToken);
            faults.ShouldNotBeEmpty($"Nothing was seen although {damage}.");
        }
    });

    private async Task<IReadOnlyList<string>> FaultsAsync(Run run, string sql, CancellationToken cancellationToken)
    {
        var copy = $"{database.Path}.damaged";
        File.Copy(database.Path, copy, overwrite: true);
        await using (var connection = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA foreign_keys = OFF; {sql}";
            (await command.ExecuteNonQueryAsync(cancellationToken)).ShouldBeGreaterThan(0, sql);
        }

        await using var provider = new SqliteDatabase($"Data Source={copy};Pooling=False");
        var facts = await StoredFacts.ReadAsync(provider, cancellationToken);
        return [.. new Inspection(facts, run.Ledger, run.Stub).Run(), .. await Replay.RunAsync(provider, facts, cancellationToken)];
    }
}
