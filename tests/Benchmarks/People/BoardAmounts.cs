using System.Globalization;
using Benchmarks.Durable;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.TimeLimits.Clocks;

namespace Benchmarks.People;

/// <summary>Fills a database with open dispatch orders of one circuit each, between two of some branches: five sections in each, of which one is at hand and has a limit.</summary>
internal static class BoardAmounts
{
    private const int AtOnce = 500;
    private static readonly string[] Sections = ["sign", "customer", "construction", "assignment", "configuration"];
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    /// <summary>Fills it.</summary>
    /// <param name="world">The database.</param>
    /// <param name="branches">Ids of the branches.</param>
    /// <param name="circuits">How many circuits.</param>
    public static async Task FillAsync(DurableWorld world, IReadOnlyList<string> branches, int circuits)
    {
        var database = world.Node.Get<Database>();
        for (var first = 0; first < circuits; first += AtOnce)
        {
            var (from, to) = (first, Math.Min(first + AtOnce, circuits));
            await database.RunAsync(
                (storage, _) =>
                {
                    for (var number = from; number < to; number++)
                        Add(storage, branches, number);
                    return Task.FromResult(true);
                },
                CancellationToken.None);
        }

        await world.ExecuteAsync("ANALYZE");
    }

    private static void Add(StorageTransaction storage, IReadOnlyList<string> branches, int number)
    {
        var (id, lead, other) = (string.Create(CultureInfo.InvariantCulture, $"o{number}"), branches[number % branches.Count], branches[((number * 7) + 3) % branches.Count]);
        var (due, text) = (Now.AddMinutes((number % 20_000) - 2000), string.Create(CultureInfo.InvariantCulture, $"{number:D6}"));
        storage.Insert(new DispatchOrderRow
        {
            Id = id, Number = $"KT-{text}", NumberKey = $"KT-{text}", Version = 1, Kind = "opening", Title = "Lines", Issuer = "bench", Source = "manual", UnitId = lead, LeadUnitId = lead,
            CustomerNumber = $"K{number % 500}", CustomerName = $"Customer {number % 500}", Grade = "Gold", ReceivedAt = Now.AddDays(-1), LimitAt = due, LimitOrder = due, CircuitCount = 1,
            State = DispatchOrderState.Running, UpdatedAt = Now, RowVersion = 1,
        });
        storage.Insert(new OrderCircuitRow
        {
            OrderId = id, Key = "L1", Number = $"JC-{text}", NumberKey = $"JC{text}", OpenKey = $"JC{text}", Name = $"Line {text}", Kind = "mstp", Bandwidth = 100_000, EndA = "A", EndZ = "Z", LeadUnitId = lead,
            OrderNumber = $"KT-{text}", OrderKey = $"KT-{text}", CustomerNumber = $"K{number % 500}", CustomerName = $"Customer {number % 500}", Grade = "Gold", CaseId = $"c{id}", ReceivedAt = Now.AddDays(-1), LimitAt = due,
            LimitOrder = due, NextDue = due, IsBlocked = number % 50 == 0, State = OrderCircuitState.Running, IsOpen = true, UpdatedAt = Now, RowVersion = 1,
        });
        AddLimit(storage, $"w{id}", "opening.overall", null, $"c{id}", lead, due);
        foreach (var (unit, role) in other == lead ? [(lead, OrderUnitRole.Lead)] : new[] { (lead, OrderUnitRole.Lead), (other, OrderUnitRole.Cooperating) })
        {
            storage.Insert(new OrderCircuitUnitRow { OrderId = id, CircuitKey = "L1", UnitId = unit, Role = role, IsOpen = true, NextDue = due });
            for (var section = 0; section < Sections.Length; section++)
            {
                var isAtHand = section == Sections.Length - 1;
                var task = isAtHand ? $"t{id}{unit}" : null;
                storage.Insert(new OrderSectionRow
                {
                    OrderId = id, CircuitKey = "L1", UnitId = unit, Section = Sections[section], CaseId = $"c{id}", State = isAtHand ? OrderSectionState.Running : OrderSectionState.Done, TaskId = task,
                    OwnerUnitId = task is null ? null : unit, OwnerRoleId = task is null ? null : "specialist-engineer", StartedAt = Now.AddDays(-1), DueAt = task is null ? null : due, DoneAt = task is null ? Now : null,
                    Blocker = isAtHand && number % 50 == 0 ? "The room is closed." : null, BlockedAt = isAtHand && number % 50 == 0 ? Now : null, UpdatedAt = Now, RowVersion = 1,
                });
            }

            AddLimit(storage, $"l{id}{unit}", "order.step", $"t{id}{unit}", $"c{id}", unit, due);
        }
    }

    private static void AddLimit(StorageTransaction storage, string id, string key, string? taskId, string caseId, string unitId, DateTimeOffset due)
    {
        storage.Insert(new RunningLimitRow
        {
            Id = id, InstanceId = "i", DefinitionId = "d", ActivityId = "a", CaseId = caseId, UnitId = unitId, TaskId = taskId, Key = key, Name = "", IsCaseDue = taskId is null,
            Facts = """{"accessBuild":"false","distance":"10","grade":"Gold","part":"data-configuration"}""", Grade = "Gold", State = LimitState.Running, StartedAt = Now.AddDays(-1), LimitAt = due, DueOrder = due,
            EventCount = 1, UpdatedAt = Now, RowVersion = 1,
        });
        storage.Insert(new LimitEventRow { LimitId = id, Number = 1, Kind = ClockEventKind.Started, At = Now.AddDays(-1), RecordedAt = Now.AddDays(-1), Cause = "task" });
    }
}
