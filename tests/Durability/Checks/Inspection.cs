using System.Text.Json;
using Durability.Load;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Engine.Execution;
using TestKit.Http;

namespace Durability.Checks;

/// <summary>Compares what is stored with what clients and the called system have seen, after everything has ended.</summary>
internal sealed class Inspection(StoredFacts facts, Ledger ledger, StubServer stub)
{
    private const string CallType = "Elsa.SendHttpRequest";
    private static readonly string[] ChildTypes = ["Elsa.DispatchWorkflow", "Elsa.ExecuteWorkflow"];

    private readonly List<string> _faults = [];

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<string> Run()
    {
        _faults.AddRange(ledger.Faults);
        _faults.AddRange(facts.Leftovers.Select(static leftover => $"Left over: {leftover}"));
        foreach (var instance in facts.Instances.Values)
            CheckInstance(instance);
        CheckStarts();
        CheckKeys();
        CheckAcknowledgements();
        CheckCalls();
        return _faults;
    }

    private void CheckInstance(InstanceRow instance)
    {
        Demand(
            instance is { Status: WorkflowStatus.Finished, SubStatus: WorkflowSubStatus.Finished, IncidentCount: 0, IsHeld: false, IsStuck: false },
            instance,
            $"is {instance.Status}/{instance.SubStatus} with {instance.IncidentCount} incidents, stuck: {instance.IsStuck}");
        var journal = facts.Journal[instance.Id].ToArray();
        Demand(IsGapless(journal.Select(static row => row.Sequence)), instance, $"has the journal places {string.Join(',', journal.Select(static row => row.Sequence))}");
        var bursts = facts.Bursts[instance.Id].ToArray();
        Demand(IsGapless(bursts.Select(static row => (long)row.Number)) && bursts.Length == instance.BurstCount, instance, $"has {bursts.Length} bursts of {instance.BurstCount}");
        Demand(bursts.Zip(bursts.Skip(1)).All(static pair => pair.First.At <= pair.Second.At), instance, "has bursts that go back in time");
        Demand(facts.Activities[instance.Id].All(static row => row.Status == ActivityStatus.Completed), instance, "has executions that are not complete");
        foreach (var (id, _) in Definitions.Activities[instance.DefinitionId])
        {
            CheckOnce(instance, journal.Count(row => row.ActivityId == id && row.EventName == JournalEvents.Started), id, JournalEvents.Started);
            CheckOnce(instance, journal.Count(row => row.ActivityId == id && row.EventName == JournalEvents.Completed), id, JournalEvents.Completed);
        }
    }

    private void CheckOnce(InstanceRow instance, int count, string activityId, string eventName) => Demand(count == 1, instance, $"has {activityId} {eventName} {count} times");

    // Each start has a correlation id of its own: one instance for each that was acknowledged, and none else.
    private void CheckStarts()
    {
        var roots = facts.Instances.Values.Where(static row => row.ParentInstanceId is null).ToLookup(static row => row.CorrelationId ?? "", StringComparer.Ordinal);
        foreach (var (correlationId, instanceId) in ledger.Starts)
        {
            var ids = roots[correlationId].Select(static row => row.Id).ToArray();
            if (ids is not [var only] || only != instanceId)
                _faults.Add($"The start of {instanceId} ({correlationId}) was acknowledged; stored are [{string.Join(", ", ids)}].");
        }

        _faults.AddRange(roots.Where(group => !ledger.Starts.ContainsKey(group.Key)).SelectMany(static group => group).Select(static row => $"{row.Id} ({row.CorrelationId}) was never acknowledged."));
        foreach (var instance in facts.Instances.Values)
        {
            var wanted = Definitions.Activities[instance.DefinitionId].Count(static activity => ChildTypes.Contains(activity.Type));
            var children = facts.Instances.Values.Count(row => row.ParentInstanceId == instance.Id);
            Demand(children == wanted, instance, $"has {children} children instead of {wanted}");
        }
    }

    private void CheckKeys()
    {
        var acknowledged = ledger.Acknowledgements.Select(static row => row.Key).ToHashSet(StringComparer.Ordinal);
        _faults.AddRange(acknowledged.Except(facts.Keys.Keys, StringComparer.Ordinal).Select(static key => $"The command '{key}' was acknowledged and is not stored."));
        _faults.AddRange(facts.Keys.Keys.Except(acknowledged, StringComparer.Ordinal).Select(static key => $"The command '{key}' is stored and was not acknowledged."));
    }

    private void CheckAcknowledgements()
    {
        foreach (var group in ledger.Acknowledgements.Where(static row => row.InstanceId is not null).GroupBy(static row => row.InstanceId!, StringComparer.Ordinal))
        {
            if (!facts.Instances.TryGetValue(group.Key, out var instance))
            {
                _faults.Add($"{group.Key} was acknowledged and is not stored.");
                continue;
            }

            foreach (var acknowledgement in group)
            {
                Demand(acknowledgement.RowVersion <= instance.RowVersion, instance, $"is at version {instance.RowVersion}, but '{acknowledgement.Key}' was acknowledged with {acknowledgement.RowVersion}");
                if (!facts.Keys.TryGetValue(acknowledgement.Key, out var key))
                    continue;
                using var answer = JsonDocument.Parse(key.Answer);
                Demand(
                    answer.RootElement.GetProperty("instanceId").GetString() == group.Key && answer.RootElement.GetProperty("rowVersion").GetInt64() == acknowledgement.RowVersion,
                    instance,
                    $"has another answer stored for '{acknowledgement.Key}' than version {acknowledgement.RowVersion}: {key.Answer}");
            }

            // Two commands with one version would mean that one has overwritten the other.
            Demand(group.Select(static row => row.RowVersion).Distinct().Count() == group.Count(), instance, $"has one version for several commands: {string.Join("; ", group)}");
        }
    }

    private void CheckCalls()
    {
        var calls = facts.Calls.ToLookup(static row => (row.InstanceId, row.Kind));
        var received = stub.Received.ToLookup(static request => request.Path, StringComparer.Ordinal);
        foreach (var instance in facts.Instances.Values)
        {
            var activities = Definitions.Activities[instance.DefinitionId].Where(static activity => activity.Type == CallType).Select(static activity => activity.Id).ToArray();
            var rows = calls[(instance.Id, OutboxKinds.Http)].ToArray();
            Demand(rows.Length == activities.Length, instance, $"has {rows.Length} calls instead of {activities.Length}");
            foreach (var activityId in activities)
            {
                var keys = received[$"/calls/{instance.Id}/{activityId}"].Select(static request => request.Key).Distinct(StringComparer.Ordinal).ToArray();
                Demand(keys is [{ } only] && rows.Any(row => row.Id == only), instance, $"has made the call {activityId} with the keys [{string.Join(", ", keys)}], stored are [{string.Join(", ", rows.Select(static row => row.Id))}]");
                Demand(keys.All(key => stub.Effects.GetValueOrDefault(key ?? "") >= 1), instance, $"has ended without the effect of {activityId}");
            }
        }

        foreach (var row in facts.Calls.Where(static row => row.State != OutboxState.Succeeded || row.LeaseOwner is not null))
            _faults.Add($"The call {row.Id} ({row.Kind}) of {row.InstanceId} is {row.State} after {row.Attempts} attempts, leased by {row.LeaseOwner ?? "nobody"}: {row.LastError}");
    }

    private static bool IsGapless(IEnumerable<long> places) => places.Select(static (place, index) => place == index + 1).All(static isRight => isRight);

    private void Demand(bool holds, InstanceRow instance, string otherwise)
    {
        if (!holds)
            _faults.Add($"{instance.DefinitionId} {instance.Id} ({instance.CorrelationId}) {otherwise}");
    }
}
