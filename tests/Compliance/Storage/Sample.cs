using Microsoft.EntityFrameworkCore.Metadata;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;

namespace Compliance.Storage;

/// <summary>Rows to write, and updates to write them by.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.Zero).AddTicks(1_234_560);

    /// <summary>Counts up the version, and writes the incident count.</summary>
    public static readonly RowUpdate<InstanceRow> Count = new([nameof(InstanceRow.IncidentCount), nameof(InstanceRow.RowVersion)]);

    /// <summary>Writes the state only where there is a new correlation id and name.</summary>
    public static readonly RowUpdate<InstanceRow> Rename =
        new([nameof(InstanceRow.RowVersion), nameof(InstanceRow.HeldReason)], [nameof(InstanceRow.Name), nameof(InstanceRow.CorrelationId), nameof(InstanceRow.FinishedAt)]);

    /// <summary>Moves a timer; the row has no version.</summary>
    public static readonly RowUpdate<TimerRow> Move = new([nameof(TimerRow.DueAt), nameof(TimerRow.Attempts)]);

    private static int _ids;

    /// <summary>An id that no other row of this process has.</summary>
    public static string NewId(string kind) => $"{kind}-{Interlocked.Increment(ref _ids)}";

    public static InstanceRow Instance(string? id = null) => new()
    {
        Id = id ?? NewId("instance"),
        DefinitionId = "fault",
        VersionId = "fault-1",
        Version = 1,
        CreatedAt = Instant,
        UpdatedAt = Instant,
        RowVersion = 1,
        State = "{}"u8.ToArray(),
    };

    public static TimerRow Timer(string? id = null, DateTimeOffset? dueAt = null, string? instanceId = null) => new()
    {
        Id = id ?? NewId("timer"),
        DueAt = dueAt ?? Instant,
        InstanceId = instanceId,
    };

    public static IdempotencyRow Key(string? key = null) => new() { Key = key ?? NewId("key"), CommandHash = "00", Answer = "{}", CreatedAt = Instant };

    /// <summary>A row with a value in every column.</summary>
    /// <param name="entity">The columns.</param>
    /// <param name="number">Makes its values other ones than those of another row.</param>
    /// <param name="withNulls">Whether there is no value where none is needed.</param>
    public static TRow Of<TRow>(IEntityType entity, int number, bool withNulls)
        where TRow : class
    {
        var row = (TRow)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(TRow));
        foreach (var property in entity.GetProperties())
            property.PropertyInfo!.SetValue(row, withNulls && property.IsNullable ? null : ValueFor(property, number++));
        return row;
    }

    private static object ValueFor(IProperty property, int number)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type switch
        {
            _ when type == typeof(string) => $"{property.Name} 值 {number}",
            _ when type == typeof(byte[]) => System.Text.Encoding.UTF8.GetBytes($"{property.Name} 值 {number}"),
            _ when type == typeof(int) => number,
            _ when type == typeof(long) => (long)int.MaxValue + number,
            _ when type == typeof(decimal) => number + 0.25m,
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateTimeOffset) => Instant.AddMinutes(number),
            { IsEnum: true } => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
            _ => throw new NotSupportedException($"{property.Name} has a type that this test does not know: {type}."),
        };
    }
}
