using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>The commands about circuits. Each is one transaction: done as a whole, or refused and nothing stored. Safe for use by several threads.</summary>
/// <param name="database">Where circuits are stored.</param>
/// <param name="options">The lists that rows refer to.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
public sealed class CircuitCommands(Database database, IOptions<CustomerOptions> options, AuditTrail audit, IIdentitySource identities, TimeProvider time)
{
    /// <summary>All of a circuit but what never changes.</summary>
    internal static readonly RowUpdate<CircuitRow> Whole = new(
    [
        nameof(CircuitRow.Number), nameof(CircuitRow.NumberKey), nameof(CircuitRow.Name), nameof(CircuitRow.CustomerId), nameof(CircuitRow.Kind), nameof(CircuitRow.Bandwidth), nameof(CircuitRow.BandwidthUnit),
        nameof(CircuitRow.EndA), nameof(CircuitRow.ContactA), nameof(CircuitRow.PhoneA), nameof(CircuitRow.EndZ), nameof(CircuitRow.ContactZ), nameof(CircuitRow.PhoneZ), nameof(CircuitRow.Technology),
        nameof(CircuitRow.Resources), nameof(CircuitRow.Service), nameof(CircuitRow.OrderNumber), nameof(CircuitRow.Grade), nameof(CircuitRow.UnitId), nameof(CircuitRow.State), nameof(CircuitRow.OpenedAt),
        nameof(CircuitRow.UpdatedAt), nameof(CircuitRow.EventCount), nameof(CircuitRow.RowVersion),
    ]);

    /// <summary>Puts a circuit on file.</summary>
    /// <returns>The circuit's id.</returns>
    /// <exception cref="RefusedException"><c>number.*</c>, <c>customer.unknown</c>, <c>term.unknown</c>, <c>bandwidth.unusable</c>, <c>circuit.sameEnds</c>, <c>unit.*</c>, <c>field.*</c>, <c>access.denied</c>.</exception>
    public Task<string> AddAsync(CircuitDetails details, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        Demand(details);
        return database.RunAsync(async (transaction, token) => (await AddAsync(transaction, details, actor, token)).Id, cancellationToken);
    }

    /// <summary>Changes what is known of a circuit.</summary>
    /// <param name="circuitId">Id or number.</param>
    /// <param name="details">What shall be known.</param>
    /// <param name="basis">The version that the change is made from; null leaves it unchecked.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException">As <see cref="AddAsync(CircuitDetails, Actor, CancellationToken)"/>, and <c>circuit.unknown</c>, <c>edit.stale</c>.</exception>
    public Task ChangeAsync(string circuitId, CircuitDetails details, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                var row = await CustomerFinding.DemandCircuitAsync(transaction.Context, circuitId, actor, token);
                actor.Demand(Permissions.ManageCustomers, row.UnitId);
                Demand(details);
                if (basis is { } version && version != row.RowVersion)
                    throw OrganisationRefusals.Changed("If-Match");
                await ChangeAsync(transaction, row, details, actor, token);
            },
            cancellationToken);
    }

    /// <summary>Puts the rows of a file on file: those with a number that is known are changed, others added. All rows or none.</summary>
    public Task<ImportReport> ImportAsync(IReadOnlyList<ImportLine<CircuitDetails>> lines, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(actor);
        return new ImportRun<CircuitDetails>
        {
            NameField = "number",
            Name = static details => details.Number,
            Key = CaseKeys.OfCircuit,
            Check = details => CustomerChecks.Of(details, options.Value),
            Put = (transaction, line, token) => PutAsync(transaction, line, actor, token),
        }.RunAsync(database, lines, cancellationToken);
    }

    private async Task<ImportAct> PutAsync(StorageTransaction transaction, ImportLine<CircuitDetails> line, Actor actor, CancellationToken cancellationToken)
    {
        var details = line.Details;
        await transaction.FlushAsync(cancellationToken);
        var key = CaseKeys.OfCircuit(details.Number);
        var known = await transaction.Context.Circuits.FirstOrDefaultAsync(one => one.NumberKey == key, cancellationToken);
        if (known is null)
        {
            await AddAsync(transaction, details, actor, cancellationToken);
            return ImportAct.Added;
        }

        // One that may not be seen is answered as a number that somebody else has.
        var row = await CustomerSight.Circuits(transaction.Context, actor).FirstOrDefaultAsync(one => one.Id == known.Id, cancellationToken)
            ?? throw new RefusedException(CustomerRefusals.NumberTaken("number", details.Number!));
        actor.Demand(Permissions.ManageCustomers, row.UnitId);
        return await ChangeAsync(transaction, row, Told(line, row, await CircuitUnits.OfAsync(transaction.Context, row.Id, cancellationToken)), actor, cancellationToken) ? ImportAct.Changed : ImportAct.Unchanged;
    }

    // What the file has no column for stays.
    private CircuitDetails Told(ImportLine<CircuitDetails> line, CircuitRow row, IReadOnlyList<string> cooperating)
    {
        var details = line.Details;
        return details with
        {
            Bandwidth = line.Says("bandwidth") ? details.Bandwidth : row.Bandwidth / CustomerChecks.UnitOf(row.BandwidthUnit, options.Value)?.Kilobits,
            BandwidthUnit = line.Says("bandwidth") ? details.BandwidthUnit : row.BandwidthUnit,
            Name = line.Says("name") ? details.Name : row.Name,
            EndA = line.Says("endA") ? details.EndA : row.EndA,
            ContactA = line.Says("contactA") ? details.ContactA : row.ContactA,
            PhoneA = line.Says("phoneA") ? details.PhoneA : row.PhoneA,
            EndZ = line.Says("endZ") ? details.EndZ : row.EndZ,
            ContactZ = line.Says("contactZ") ? details.ContactZ : row.ContactZ,
            PhoneZ = line.Says("phoneZ") ? details.PhoneZ : row.PhoneZ,
            Technology = line.Says("technology") ? details.Technology : row.Technology,
            Order = line.Says("order") ? details.Order : row.OrderNumber,
            Cooperating = line.Says("cooperating") ? details.Cooperating : string.Join(',', cooperating),
            Grade = line.Says("grade") ? details.Grade : row.Grade,
            Unit = line.Says("unit") ? details.Unit : row.UnitId,
            OpenedAt = line.Says("openedAt") ? details.OpenedAt : row.OpenedAt,
        };
    }

    private async Task<CircuitRow> AddAsync(StorageTransaction transaction, CircuitDetails details, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var row = new CircuitRow { Id = identities.Next().ToString("N"), Number = "", NumberKey = "", CustomerId = "", Kind = "", UnitId = "", State = "", CreatedAt = now, RowVersion = 1 };
        var units = await FillAsync(transaction, row, details, actor, now, cancellationToken);
        await DemandFreeAsync(transaction, row, cancellationToken);
        var facts = CircuitFacts.Of(row, units);
        CircuitHistory.Add(transaction, row, facts.Since(null), now, actor.Name, caseNumber: null, actor.Reason);
        transaction.Insert(row);
        CircuitUnits.Write(transaction, row.Id, [], units);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.CircuitAdded, AuditSubjects.Circuit(row.Id), after: facts), cancellationToken);
        return row;
    }

    private async Task<bool> ChangeAsync(StorageTransaction transaction, CircuitRow row, CircuitDetails details, Actor actor, CancellationToken cancellationToken)
    {
        var (now, key) = (time.GetUtcNow(), row.NumberKey);
        var earlier = await CircuitUnits.OfAsync(transaction.Context, row.Id, cancellationToken);
        var before = CircuitFacts.Of(row, earlier);
        var units = await FillAsync(transaction, row, details, actor, now, cancellationToken);
        var after = CircuitFacts.Of(row, units);
        if (before == after)
            return false;
        if (row.NumberKey != key)
            await DemandFreeAsync(transaction, row, cancellationToken);
        row.RowVersion++;
        CircuitHistory.Add(transaction, row, after.Since(before), now, actor.Name, caseNumber: null, actor.Reason);
        transaction.Update(Whole, row);
        CircuitUnits.Write(transaction, row.Id, earlier, units);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.CircuitChanged, AuditSubjects.Circuit(row.Id), before, after), cancellationToken);
        return true;
    }

    // Gives the branches that cooperate.
    private async Task<IReadOnlyList<string>> FillAsync(StorageTransaction transaction, CircuitRow row, CircuitDetails details, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var named = details.Customer!.Trim();
        var customer = await CustomerFinding.FindCustomerAsync(transaction.Context, named, actor, cancellationToken) ?? throw new RefusedException(CustomerRefusals.CustomerNotThere("customer", named));
        var unit = await CustomerFinding.DemandUnitAsync(transaction.Context, CustomerChecks.Given(details.Unit) ?? customer.UnitId, actor, cancellationToken);
        row.Number = details.Number!.Trim();
        row.NumberKey = CaseKeys.OfCircuit(row.Number)!;
        row.CustomerId = customer.Id;
        row.Name = CustomerChecks.Given(details.Name);
        row.Kind = CustomerChecks.KeyOf(details.Kind, options.Value.EffectiveCircuitKinds)!;
        row.Bandwidth = CustomerChecks.Kilobits(details, options.Value);
        row.BandwidthUnit = row.Bandwidth is null ? null : CustomerChecks.UnitOf(details, options.Value)!.Key;
        (row.EndA, row.ContactA, row.PhoneA) = (CustomerChecks.Given(details.EndA), CustomerChecks.Given(details.ContactA), CustomerChecks.Given(details.PhoneA));
        (row.EndZ, row.ContactZ, row.PhoneZ) = (CustomerChecks.Given(details.EndZ), CustomerChecks.Given(details.ContactZ), CustomerChecks.Given(details.PhoneZ));
        row.Technology = CustomerChecks.KeyOf(details.Technology, options.Value.EffectiveTechnologies);
        row.OrderNumber = CustomerChecks.Given(details.Order);
        row.Grade = CustomerChecks.KeyOf(details.Grade, options.Value.EffectiveGrades);
        row.UnitId = unit.Id;
        row.State = CustomerChecks.KeyOf(details.State, options.Value.EffectiveCircuitStates) ?? (row.State.Length > 0 ? row.State : options.Value.EffectiveCircuitStates[0].Key);
        row.OpenedAt = details.OpenedAt?.ToUniversalTime();
        row.UpdatedAt = now;
        return await CircuitUnits.DemandAsync(transaction.Context, "cooperating", details.Cooperating, row.UnitId, actor, cancellationToken);
    }

    private static async Task DemandFreeAsync(StorageTransaction transaction, CircuitRow row, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        if (await transaction.Context.Circuits.AnyAsync(one => one.NumberKey == row.NumberKey && one.Id != row.Id, cancellationToken))
            throw new RefusedException(CustomerRefusals.NumberTaken("number", row.Number));
    }

    private void Demand(CircuitDetails details)
    {
        if (CustomerChecks.Of(details, options.Value) is { Count: > 0 } refusals)
            throw new RefusedException(refusals);
    }
}
