using System.Data.Common;
using System.Globalization;

namespace Benchmarks.Durable;

/// <summary>The rows of a transition, written by statements made by hand: what the database itself can do.</summary>
internal sealed class RawTransitions(DbConnection connection, bool isSqlite, string client)
{
    private const int JournalRows = 6;
    private readonly List<(string Sql, Func<object[]> Values)> _statements = [];
    private readonly Dictionary<string, DbCommand> _prepared = [];
    private readonly byte[] _state = new byte[700];
    private long _number;
    private bool _isMade;

    /// <summary>Writes one transition and commits it.</summary>
    public async Task WriteAsync()
    {
        if (!_isMade)
            Make();
        _isMade = true;
        _number++;
        await using var transaction = await connection.BeginTransactionAsync();
        if (connection.CanCreateBatch)
            await WriteBatchAsync(transaction);
        else
            WriteOneByOne(transaction);
        await transaction.CommitAsync();
    }

    private async Task WriteBatchAsync(DbTransaction transaction)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var (sql, values) in _statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var value in values())
            {
                var parameter = command.CreateParameter();
                parameter.Value = value;
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
    }

    private void WriteOneByOne(DbTransaction transaction)
    {
        foreach (var (sql, values) in _statements)
        {
            if (!_prepared.TryGetValue(sql, out var command))
            {
                command = connection.CreateCommand();
                command.CommandText = sql;
                for (var i = 0; i < values().Length; i++)
                {
                    var parameter = command.CreateParameter();
                    parameter.ParameterName = $"@p{i}";
                    command.Parameters.Add(parameter);
                }

                _prepared.Add(sql, command);
            }

            command.Transaction = transaction;
            var place = 0;
            foreach (var value in values())
                command.Parameters[place++].Value = value;
            command.ExecuteNonQuery();
        }
    }

    // The same statements as a transition of the measured workflow: instance, bookmark and timer out and in, burst, journal, two executions.
    private void Make()
    {
        using (var first = connection.CreateCommand())
        {
            first.CommandText = $"INSERT INTO instances (id, definition_id, version_id, version, depth, report, status, sub_status, is_held, is_stuck, incident_count, created_at, updated_at, row_version, burst_count, state) VALUES ('{client}', 'bench', 'bench-v1', 1, 0, 0, 0, 2, {False}, {False}, 0, {Now}, {Now}, 0, 0, {(isSqlite ? "x''" : "'\\x'")})";
            first.ExecuteNonQuery();
        }

        Add("UPDATE instances SET correlation_id = {0}, name = {1}, status = {2}, sub_status = {3}, is_stuck = {4}, incident_count = {5}, updated_at = {6}, row_version = {7}, burst_count = {8}, state = {9} WHERE id = {10} AND row_version = {7} - 1",
            () => [DBNull.Value, DBNull.Value, 0, 2, FalseValue, 0, NowValue, _number, (int)_number, _state, client]);
        Add("DELETE FROM bookmarks WHERE id = {0}", () => [Id(_number - 1)]);
        Add("DELETE FROM timers WHERE id = {0}", () => [Id(_number - 1)]);
        Add("INSERT INTO bookmarks (id, instance_id, name, hash, payload, activity_id, created_at) VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6})",
            () => [Id(_number), client, "Elsa.Delay", new string('A', 64), "{\"resumeAt\":\"2026-03-01T09:00:00.0000000+00:00\"}", "wait", NowValue]);
        Add("INSERT INTO timers (id, kind, due_at, is_held, instance_id, attempts) VALUES ({0}, {1}, {2}, {3}, {4}, {5})",
            () => [Id(_number), 0, LaterValue, FalseValue, client, 0]);
        Add("INSERT INTO bursts (instance_id, number, at, seed, stimulus, cause, content_hash) VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6})",
            () => [client, (int)_number, NowValue, _number, $"{{\"kind\":\"resume\",\"bookmarkId\":\"{Id(_number)}\"}}", "bench", new string('0', 64)]);
        for (var row = 0; row < JournalRows; row++)
        {
            var place = row;
            Add("INSERT INTO journal (instance_id, sequence, execution, parent_execution, activity_id, node_id, activity_type, activity_type_version, activity_name, timestamp, event_name) VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10})",
                () => [client, (_number * JournalRows) + place, (int)_number, 1, "wait", "Workflow1:main:wait", "Elsa.Delay", 1, "wait", NowValue, "Completed"]);
        }

        Add("INSERT INTO activities (instance_id, execution, parent_execution, scheduling_execution, call_stack_depth, activity_id, node_id, activity_type, activity_type_version, activity_name, status, started_at, has_bookmarks, aggregate_fault_count, inputs, payload) VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15})",
            () => [client, (int)_number, 1, 1, 2, "wait", "Workflow1:main:wait", "Elsa.Delay", 1, "wait", 1, NowValue, TrueValue, 0, "{\"timeSpan\":\"1.00:00:00\"}", "{}"]);
        Add("UPDATE activities SET status = {0}, completed_at = {1}, has_bookmarks = {2}, aggregate_fault_count = {3}, fault = {4} WHERE instance_id = {5} AND execution = {6}",
            () => [2, NowValue, FalseValue, 0, DBNull.Value, client, (int)_number - 1]);
    }

    private void Add(string sql, Func<object[]> values)
    {
        for (var i = 15; i >= 0; i--)
            sql = sql.Replace($"{{{i}}}", isSqlite ? $"@p{i}" : $"${i + 1}", StringComparison.Ordinal);
        _statements.Add((sql, values));
    }

    private string False => isSqlite ? "0" : "false";

    private string Now => isSqlite ? DateTimeOffset.UnixEpoch.UtcTicks.ToString(CultureInfo.InvariantCulture) : "now()";

    private object FalseValue => isSqlite ? 0 : false;

    private object TrueValue => isSqlite ? 1 : true;

    private object NowValue => isSqlite ? DateTimeOffset.UnixEpoch.UtcTicks : DateTimeOffset.UnixEpoch;

    private object LaterValue => isSqlite ? DateTimeOffset.UnixEpoch.UtcTicks * 2 : DateTimeOffset.UnixEpoch.AddYears(200);

    private string Id(long number) => $"{client}-{number}";
}
