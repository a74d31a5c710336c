using System.Data.Common;
using System.Numerics;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Runtime.Instances;

/// <summary>Reads the instance that a transition is about: the one read of the hot path.</summary>
internal static class InstanceReader
{
    private static readonly string[] Columns =
        ["id", "definition_id", "version_id", "version", "correlation_id", "name", "parent_instance_id", "depth", "report", "report_bookmark_id", "is_held", "held_reason", "row_version", "burst_count", "state", "case_id"];

    /// <summary>The instance, or null. Held for the transaction when an earlier run lost a race.</summary>
    public static ValueTask<LoadedInstance?> FindAsync(StorageTransaction storage, string instanceId, CancellationToken cancellationToken) =>
        storage.ReadAsync(Sql(storage), instanceId, Read, cancellationToken);

    /// <summary>Those of the instances that there are.</summary>
    public static async ValueTask<List<LoadedInstance>> FindManyAsync(StorageTransaction storage, IReadOnlyList<string> instanceIds, CancellationToken cancellationToken)
    {
        // A few sizes only, so that few statements are prepared; the rest of the places is filled with the last id.
        var keys = new object[(int)BitOperations.RoundUpToPowerOf2((uint)instanceIds.Count)];
        for (var place = 0; place < keys.Length; place++)
            keys[place] = instanceIds[Math.Min(place, instanceIds.Count - 1)];
        var sql = storage.Remembered((nameof(FindManyAsync), storage.Attempt > 1, keys.Length), static (dialect, key) => SqlOfMany(dialect, key.Item2, key.Item3));
        return await storage.ReadManyAsync(sql, keys, Read, cancellationToken);
    }

    /// <summary>The statement for several, for the dialect at hand.</summary>
    internal static string SqlOfMany(SqlDialect dialect, bool isHeld, int count)
    {
        var columns = string.Join(", ", Columns.Select(dialect.Quote));
        var where = $"{dialect.Quote("id")} IN ({string.Join(", ", Enumerable.Range(0, count).Select(dialect.Placeholder))})";
        return isHeld ? dialect.SelectHeld(columns, "instances", where) : $"SELECT {columns} FROM {dialect.Quote("instances")} WHERE {where}";
    }

    /// <summary>The statement, for the dialect at hand.</summary>
    internal static string Sql(SqlDialect dialect, bool isHeld)
    {
        var columns = string.Join(", ", Columns.Select(dialect.Quote));
        var where = $"{dialect.Quote("id")} = {dialect.Placeholder(0)}";
        return isHeld ? dialect.SelectHeld(columns, "instances", where) : $"SELECT {columns} FROM {dialect.Quote("instances")} WHERE {where}";
    }

    private static string Sql(StorageTransaction storage) => storage.Remembered((nameof(InstanceReader), storage.Attempt > 1), static (dialect, key) => Sql(dialect, key.Item2));

    private static LoadedInstance Read(DbDataReader reader) => new()
    {
        Id = reader.GetString(0),
        DefinitionId = reader.GetString(1),
        VersionId = reader.GetString(2),
        Version = reader.GetInt32(3),
        CorrelationId = TextAt(reader, 4),
        Name = TextAt(reader, 5),
        ParentInstanceId = TextAt(reader, 6),
        Depth = reader.GetInt32(7),
        Report = (ChildReport)reader.GetInt32(8),
        ReportBookmarkId = TextAt(reader, 9),
        IsHeld = reader.GetBoolean(10),
        HeldReason = TextAt(reader, 11),
        RowVersion = reader.GetInt64(12),
        BurstCount = reader.GetInt32(13),
        State = reader.GetFieldValue<byte[]>(14),
        CaseId = TextAt(reader, 15),
    };

    private static string? TextAt(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
}
