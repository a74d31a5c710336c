using System.Globalization;
using Durability.Checks;
using Durability.Load;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace Durability.Limits;

/// <summary>Compares what servers noted of time limits with the reference: each step once, for its instant, with all that it causes.</summary>
internal static class LimitInspection
{
    /// <summary>What is wrong.</summary>
    /// <param name="provider">The database.</param>
    /// <param name="facts">What it holds of instances.</param>
    /// <param name="drills">The instances that were acknowledged.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(IDatabaseProvider provider, StoredFacts facts, IReadOnlyCollection<string> drills, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return Of(facts, await context.RunningLimits.ToListAsync(cancellationToken), await context.LimitSteps.ToListAsync(cancellationToken), drills);
    }

    /// <summary>The same of what was read.</summary>
    /// <param name="facts">What the database holds of instances.</param>
    /// <param name="allLimits">What it holds of limits.</param>
    /// <param name="allSteps">What it holds of their steps.</param>
    /// <param name="drills">The instances that were acknowledged.</param>
    public static IReadOnlyList<string> Of(StoredFacts facts, IEnumerable<RunningLimitRow> allLimits, IEnumerable<LimitStepRow> allSteps, IReadOnlyCollection<string> drills)
    {
        var limits = allLimits.ToLookup(static row => row.InstanceId, StringComparer.Ordinal);
        var steps = allSteps.ToLookup(static row => row.LimitId, StringComparer.Ordinal);
        var faults = new List<string>(facts.Leftovers);
        foreach (var unknown in facts.Instances.Values.Where(row => row.DefinitionId == Definitions.Drill && !drills.Contains(row.Id)))
            faults.Add($"{unknown.Id} was started and never acknowledged.");
        foreach (var id in drills)
        {
            if (!facts.Instances.TryGetValue(id, out var instance))
                faults.Add($"{id} was acknowledged and is not there.");
            else if (limits[id].ToArray() is not [var limit])
                faults.Add($"{id} has {limits[id].Count()} time limits.");
            else
                faults.AddRange(Of(instance, limit, steps[limit.Id], facts));
        }

        return faults;
    }

    private static IEnumerable<string> Of(InstanceRow instance, RunningLimitRow limit, IEnumerable<LimitStepRow> noted, StoredFacts facts)
    {
        if (limit.StartedAt != instance.CreatedAt)
            yield return $"{instance.Id}: the clock began at {limit.StartedAt:O}, the instance at {instance.CreatedAt:O}.";
        var all = noted.ToArray();
        var found = string.Join(", ", all.Select(static row => Text(row.Step, row.PlannedTicks)).Order(StringComparer.Ordinal));
        var expected = string.Join(", ", DrillRow.Steps.Select(step => Text(step.Step, (limit.StartedAt + step.After).UtcTicks)).Order(StringComparer.Ordinal));
        if (found != expected)
            yield return $"{instance.Id}: the steps are {found}, but should be {expected}.";
        foreach (var early in all.Where(static row => row.FiredAt.UtcTicks < row.PlannedTicks))
            yield return $"{instance.Id}: {early.Step} came before its time.";

        var told = facts.Journal[instance.Id].Select(static line => line.EventName).Where(static name => name.StartsWith("Time limit", StringComparison.Ordinal)).ToArray();
        string[] lines = ["Time limit started", .. DrillRow.Steps.Select(static step => step.Event), "Time limit stopped"];
        if (!told.SequenceEqual(lines, StringComparer.Ordinal))
            yield return $"{instance.Id}: its history tells {string.Join(", ", told)}.";

        var started = facts.Instances.Values.Count(row => row.DefinitionId == Definitions.Overdue && row.CorrelationId == instance.CorrelationId);
        if (started != 1)
            yield return $"{instance.Id}: its breach started {started} instances.";
        if (instance.FinishedAt is null)
            yield return $"{instance.Id} has not ended.";
    }

    private static string Text(string step, long ticks) => string.Create(CultureInfo.InvariantCulture, $"{step}@{ticks}");
}
