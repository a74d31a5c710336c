using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.TimeLimits.Clocks;

namespace Benchmarks.Durable;

/// <summary>Running limits of open cases, written straight into the tables: one of each case, by which it is due.</summary>
internal static class LimitCrowd
{
    private const int Batch = 1_000;

    /// <summary>Adds them.</summary>
    /// <param name="world">Where.</param>
    /// <param name="prefix">Tells them from other crowds.</param>
    /// <param name="count">How many.</param>
    /// <param name="startOf">When the clock of which one began.</param>
    /// <param name="limit">How long the limit is.</param>
    /// <param name="ownerId">Who answers for the cases; null for nobody.</param>
    public static async Task AddAsync(DurableWorld world, string prefix, int count, Func<int, DateTimeOffset> startOf, TimeSpan limit, string? ownerId = null)
    {
        for (var done = 0; done < count; done += Batch)
        {
            await using var context = world.Provider.CreateContext();
            for (var place = done; place < Math.Min(done + Batch, count); place++)
            {
                var (id, start) = (string.Create(CultureInfo.InvariantCulture, $"{prefix}-{place:D8}"), Whole(startOf(place)));
                var due = start + limit;
                context.Cases.Add(CaseOf(id, start, due, ownerId));
                context.RunningLimits.Add(LimitOf(id, start, due));
                context.LimitEvents.Add(new LimitEventRow { LimitId = id, Number = 1, Kind = ClockEventKind.Started, At = start, RecordedAt = start, Cause = LimitCauses.Process });
            }

            await context.SaveChangesAsync();
        }
    }

    private static CaseRow CaseOf(string id, DateTimeOffset start, DateTimeOffset due, string? ownerId) => new()
    {
        Id = id, Number = id, NumberKey = id, Kind = "fault", Title = "bench", UnitId = "bench", OwnerId = ownerId, StartedBy = "bench", StartedAt = start, DueAt = due, DueOrder = due, Data = "{}", InstanceId = id, LastAct = CaseActs.Started,
        UpdatedAt = start,
    };

    private static RunningLimitRow LimitOf(string id, DateTimeOffset start, DateTimeOffset due) => new()
    {
        Id = id, InstanceId = id, DefinitionId = "bench", ActivityId = "start", CaseId = id, UnitId = "bench", Key = "fault.recovery", Name = "", IsCaseDue = true, Facts = "{}", RuleId = "fault.recovery.all", RuleVersion = 1,
        State = LimitState.Running, StartedAt = start, LimitAt = due, DueOrder = due, NextAt = due.AddMicroseconds(1), EventCount = 1, UpdatedAt = start,
    };

    // Databases keep whole microseconds.
    private static DateTimeOffset Whole(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
