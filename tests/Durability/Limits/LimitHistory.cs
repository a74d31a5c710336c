using Durability.Checks;
using Durability.Load;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace Durability.Limits;

/// <summary>What a database would hold after some drills that went as they should, to be falsified.</summary>
internal sealed class LimitHistory
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    /// <summary>Writes it.</summary>
    /// <param name="count">How many drills.</param>
    public LimitHistory(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            var (id, start) = ($"drill-{number}", Start.AddSeconds(number));
            Drills.Add(id);
            Instances.Add(Instance(id, Definitions.Drill, $"correlation-{number}", start));
            Instances.Add(Instance($"{id}-overdue", Definitions.Overdue, $"correlation-{number}", start.AddSeconds(9)));
            Limits.Add(Limit($"limit-{number}", id, start));
            Told.Add((id, "Time limit started"));
            foreach (var (step, line, after) in DrillRow.Steps)
            {
                Steps.Add(Step($"limit-{number}", step, start + after, start + after));
                Told.Add((id, line));
            }

            Told.Add((id, "Time limit stopped"));
        }
    }

    /// <summary>The instances that were acknowledged.</summary>
    public List<string> Drills { get; } = [];

    /// <summary>The drills and what their breaches started.</summary>
    public List<InstanceRow> Instances { get; } = [];

    /// <summary>Their limits.</summary>
    public List<RunningLimitRow> Limits { get; } = [];

    /// <summary>The steps that were noted.</summary>
    public List<LimitStepRow> Steps { get; } = [];

    /// <summary>The lines of the histories, in order.</summary>
    public List<(string InstanceId, string Line)> Told { get; } = [];

    /// <summary>What is left although everything has ended.</summary>
    public List<string> Leftovers { get; } = [];

    /// <summary>What the comparison has against it.</summary>
    public IReadOnlyList<string> Faults() => LimitInspection.Of(
        new StoredFacts
        {
            Instances = Instances.ToDictionary(static row => row.Id, StringComparer.Ordinal),
            Journal = Told.Select(static one => Line(one.InstanceId, one.Line)).ToLookup(static row => row.InstanceId, StringComparer.Ordinal),
            Activities = Array.Empty<ActivityRow>().ToLookup(static row => row.InstanceId, StringComparer.Ordinal),
            Bursts = Array.Empty<BurstRow>().ToLookup(static row => row.InstanceId, StringComparer.Ordinal),
            Calls = [],
            Keys = new Dictionary<string, IdempotencyRow>(StringComparer.Ordinal),
            Leftovers = Leftovers,
        },
        Limits,
        Steps,
        Drills);

    /// <summary>An instance that has ended.</summary>
    public static InstanceRow Instance(string id, string definitionId, string correlationId, DateTimeOffset at) => new()
    {
        Id = id, DefinitionId = definitionId, VersionId = $"{definitionId}-1", CorrelationId = correlationId, CreatedAt = at, UpdatedAt = at, FinishedAt = at.AddSeconds(15), State = [],
    };

    /// <summary>A limit of an instance.</summary>
    public static RunningLimitRow Limit(string id, string instanceId, DateTimeOffset startedAt) => new()
    {
        Id = id, InstanceId = instanceId, DefinitionId = Definitions.Drill, ActivityId = "start", Key = Definitions.LimitKey, Name = "", Facts = "{}", StartedAt = startedAt,
    };

    /// <summary>A step that was noted.</summary>
    public static LimitStepRow Step(string limitId, string step, DateTimeOffset planned, DateTimeOffset fired) => new() { LimitId = limitId, Step = step, PlannedTicks = planned.UtcTicks, FiredAt = fired };

    private static JournalRow Line(string instanceId, string name) => new() { InstanceId = instanceId, ActivityId = "start", NodeId = "start", ActivityType = "Response.StartTimeLimit", EventName = name };
}
