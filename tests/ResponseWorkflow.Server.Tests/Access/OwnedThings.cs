using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>What a unit has that routes name by an id: a person, a case with its task, limit and reservation, a customer with a circuit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Ids">The ids, by the name of the route's parameter.</param>
internal sealed record OwnedThings(string UnitId, IReadOnlyDictionary<string, string> Ids)
{
    /// <summary>Parts of routes that name something of a unit.</summary>
    public static readonly string[] Names = ["{unitId}", "/users/{userId}", "{caseId}", "/human-tasks/{taskId}", "{customerId}", "{circuitId}", "/limits/{limitId}", "/reservations/{reservationId}"];

    /// <summary>The codes of the answer that such a thing does not exist.</summary>
    public static readonly HashSet<string?> Unknown = ["unit.unknown", "user.unknown", "case.unknown", "task.unknown", "customer.unknown", "circuit.unknown", "limit.unknown", "reservation.unknown"];

    private const string Definition = "fault";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Publishes the process of the cases.</summary>
    public static async Task PublishAsync(AccessWorld world)
    {
        var limit = DefinitionJson.Node("StartTimeLimit", "limit", ("key", DefinitionJson.Literal("fault.recovery")));
        limit["type"] = "Response.StartTimeLimit";
        var ask = DefinitionJson.Node("HumanTask", "ask", ("titleZh", DefinitionJson.Literal("办理")), ("titleEn", DefinitionJson.Literal("Do it")), ("role", DefinitionJson.Literal("response-desk")));
        ask["type"] = "Response.HumanTask";
        var document = DefinitionDocument.Parse(DefinitionJson.Document(Definition, DefinitionJson.Chain(limit, ask)), new()).Document!;
        await world.Server.Services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }

    /// <summary>Makes what a unit has.</summary>
    public static async Task<OwnedThings> MakeAsync(AccessWorld world, string unitId, string name)
    {
        var services = world.Server.Services;
        var userId = await world.AddInAsync(unitId, name);
        var customerId = await services.GetRequiredService<CustomerCommands>().AddAsync(new CustomerDetails { Number = name, Name = name, Grade = "Gold", Unit = unitId }, AccessWorld.Test, Token);
        var circuitId = await services.GetRequiredService<CircuitCommands>().AddAsync(new CircuitDetails { Number = name, Customer = name, Kind = "mstp", Unit = unitId }, AccessWorld.Test, Token);
        var started = await services.GetRequiredService<CaseCommands>().StartAsync(new StartCase { Kind = Definition, Title = name, UnitId = unitId, Grade = "Gold" }, AccessWorld.Test, null, Token);
        var reservation = new ReservationRow
        {
            Id = $"r-{name}", Number = name, NumberKey = name, CaseId = started.CaseId, CaseNumber = started.Number, UnitId = unitId, State = ReservationState.Reserved, Until = world.Clock.GetUtcNow().AddDays(30),
            Resources = "[]", ReservedAt = world.Clock.GetUtcNow(), UpdatedAt = world.Clock.GetUtcNow(),
        };
        var database = services.GetRequiredService<Database>();
        await database.RunAsync(
            (transaction, _) =>
            {
                transaction.Insert(reservation);
                return Task.FromResult(true);
            },
            Token);
        await using var context = database.CreateContext();
        return new OwnedThings(unitId, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["unitId"] = unitId,
            ["userId"] = userId,
            ["customerId"] = customerId,
            ["circuitId"] = circuitId,
            ["caseId"] = started.CaseId,
            ["taskId"] = await context.HumanTasks.Where(row => row.CaseId == started.CaseId).Select(static row => row.Id).SingleAsync(Token),
            ["limitId"] = await context.RunningLimits.Where(row => row.CaseId == started.CaseId).Select(static row => row.Id).SingleAsync(Token),
            ["reservationId"] = reservation.Id,
        });
    }
}
