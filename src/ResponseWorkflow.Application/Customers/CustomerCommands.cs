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

namespace ResponseWorkflow.Application.Customers;

/// <summary>The commands about customers. Each is one transaction: done as a whole, or refused and nothing stored. Safe for use by several threads.</summary>
/// <param name="database">Where customers are stored.</param>
/// <param name="options">The lists that rows refer to.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
public sealed class CustomerCommands(Database database, IOptions<CustomerOptions> options, AuditTrail audit, IIdentitySource identities, TimeProvider time)
{
    private static readonly RowUpdate<CustomerRow> Whole = new(
    [
        nameof(CustomerRow.Number), nameof(CustomerRow.NumberKey), nameof(CustomerRow.Name), nameof(CustomerRow.Grade), nameof(CustomerRow.UnitId), nameof(CustomerRow.ManagerId),
        nameof(CustomerRow.Contact), nameof(CustomerRow.Telephone), nameof(CustomerRow.TelephoneKey), nameof(CustomerRow.Address), nameof(CustomerRow.State),
        nameof(CustomerRow.UpdatedAt), nameof(CustomerRow.RowVersion),
    ]);

    /// <summary>Puts a customer on file.</summary>
    /// <returns>The customer's id.</returns>
    /// <exception cref="RefusedException"><c>number.*</c>, <c>term.unknown</c>, <c>telephone.unusable</c>, <c>unit.*</c>, <c>customer.managerUnknown</c>, <c>field.*</c>, <c>text.*</c>, <c>access.denied</c>.</exception>
    public Task<string> AddAsync(CustomerDetails details, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        Demand(details);
        return database.RunAsync(async (transaction, token) => (await AddAsync(transaction, details, actor, token)).Id, cancellationToken);
    }

    /// <summary>Changes what is known of a customer.</summary>
    /// <param name="customerId">Id or number.</param>
    /// <param name="details">What shall be known.</param>
    /// <param name="basis">The version that the change is made from; null leaves it unchecked.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException">As <see cref="AddAsync(CustomerDetails, Actor, CancellationToken)"/>, and <c>customer.unknown</c>, <c>edit.stale</c>.</exception>
    public Task ChangeAsync(string customerId, CustomerDetails details, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                var row = await CustomerFinding.DemandCustomerAsync(transaction.Context, customerId, actor, token);
                actor.Demand(Permissions.ManageCustomers, row.UnitId);
                Demand(details);
                if (basis is { } version && version != row.RowVersion)
                    throw OrganisationRefusals.Changed("If-Match");
                await ChangeAsync(transaction, row, details, actor, token);
            },
            cancellationToken);
    }

    /// <summary>Puts the rows of a file on file: those with a number that is known are changed, others added. All rows or none.</summary>
    public Task<ImportReport> ImportAsync(IReadOnlyList<ImportLine<CustomerDetails>> lines, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(actor);
        return new ImportRun<CustomerDetails>
        {
            NameField = "number",
            Name = static details => details.Number,
            Key = static number => CaseKeys.OfNumber(number),
            Check = details => CustomerChecks.Of(details, options.Value),
            Put = (transaction, line, token) => PutAsync(transaction, line, actor, token),
        }.RunAsync(database, lines, cancellationToken);
    }

    private async Task<ImportAct> PutAsync(StorageTransaction transaction, ImportLine<CustomerDetails> line, Actor actor, CancellationToken cancellationToken)
    {
        var details = line.Details;
        await transaction.FlushAsync(cancellationToken);
        var key = CaseKeys.OfNumber(details.Number!);
        var row = await transaction.Context.Customers.FirstOrDefaultAsync(one => one.NumberKey == key, cancellationToken);
        if (row is null)
        {
            await AddAsync(transaction, details, actor, cancellationToken);
            return ImportAct.Added;
        }

        // One that may not be seen is answered as a number that somebody else has.
        if (!CustomerSight.Sees(actor, row))
            throw new RefusedException(CustomerRefusals.NumberTaken("number", details.Number!));
        actor.Demand(Permissions.ManageCustomers, row.UnitId);
        var whole = details with
        {
            Manager = line.Says("manager") ? details.Manager : row.ManagerId,
            Contact = line.Says("contact") ? details.Contact : row.Contact,
            Telephone = line.Says("telephone") ? details.Telephone : row.Telephone,
            Address = line.Says("address") ? details.Address : row.Address,
        };
        return await ChangeAsync(transaction, row, whole, actor, cancellationToken) ? ImportAct.Changed : ImportAct.Unchanged;
    }

    private async Task<CustomerRow> AddAsync(StorageTransaction transaction, CustomerDetails details, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var row = new CustomerRow { Id = identities.Next().ToString("N"), Number = "", NumberKey = "", Name = "", Grade = "", UnitId = "", State = "", CreatedAt = now, RowVersion = 1 };
        await FillAsync(transaction, row, details, actor, now, cancellationToken);
        await DemandFreeAsync(transaction, row, cancellationToken);
        if (row.ManagerId is not null)
            await CustomerCases.HandOverAsync(transaction, row.Number, row.ManagerId, now, cancellationToken);
        transaction.Insert(row);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.CustomerAdded, AuditSubjects.Customer(row.Id), after: Facts(row)), cancellationToken);
        return row;
    }

    private async Task<bool> ChangeAsync(StorageTransaction transaction, CustomerRow row, CustomerDetails details, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (before, number, manager, key) = (Facts(row), row.Number, row.ManagerId, row.NumberKey);
        await FillAsync(transaction, row, details, actor, now, cancellationToken);
        if (before == Facts(row))
            return false;
        if (row.NumberKey != key)
            await DemandFreeAsync(transaction, row, cancellationToken);
        if (row.Number != number)
            await CustomerCases.HandOverAsync(transaction, number, managerId: null, now, cancellationToken);
        if (row.Number != number || row.ManagerId != manager)
            await CustomerCases.HandOverAsync(transaction, row.Number, row.ManagerId, now, cancellationToken);
        row.RowVersion++;
        transaction.Update(Whole, row);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.CustomerChanged, AuditSubjects.Customer(row.Id), before, Facts(row)), cancellationToken);
        return true;
    }

    private async Task FillAsync(StorageTransaction transaction, CustomerRow row, CustomerDetails details, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var unit = await CustomerFinding.DemandUnitAsync(transaction.Context, details.Unit!, actor, cancellationToken);
        row.ManagerId = await ManagerAsync(transaction.Context, row, CustomerChecks.Given(details.Manager), cancellationToken);
        row.Number = details.Number!.Trim();
        row.NumberKey = CaseKeys.OfNumber(row.Number);
        row.Name = details.Name!;
        row.Grade = CustomerChecks.KeyOf(details.Grade, options.Value.EffectiveGrades)!;
        row.UnitId = unit.Id;
        row.Contact = CustomerChecks.Given(details.Contact);
        row.Telephone = CustomerChecks.Given(details.Telephone);
        row.TelephoneKey = CaseKeys.OfPhone(row.Telephone);
        row.Address = CustomerChecks.Given(details.Address);
        row.State = CustomerChecks.KeyOf(details.State, options.Value.EffectiveStates) ?? (row.State.Length > 0 ? row.State : options.Value.EffectiveStates[0].Key);
        row.UpdatedAt = now;
    }

    // Somebody who has left stays where nobody has named another one.
    private static async Task<string?> ManagerAsync(ResponseDbContext context, CustomerRow row, string? manager, CancellationToken cancellationToken)
    {
        if (manager is null || manager == row.ManagerId)
            return manager;
        var normalized = SignInName.Normalize(manager);
        var found = await context.Users.Where(user => user.Id == manager || user.NormalizedName == normalized).Select(static user => new { user.Id, user.IsActive }).FirstOrDefaultAsync(cancellationToken);
        return found is not null && (found.IsActive || found.Id == row.ManagerId) ? found.Id : throw new RefusedException(CustomerRefusals.ManagerUnknown("manager", manager));
    }

    private static async Task DemandFreeAsync(StorageTransaction transaction, CustomerRow row, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        if (await transaction.Context.Customers.AnyAsync(one => one.NumberKey == row.NumberKey && one.Id != row.Id, cancellationToken))
            throw new RefusedException(CustomerRefusals.NumberTaken("number", row.Number));
    }

    private void Demand(CustomerDetails details)
    {
        if (CustomerChecks.Of(details, options.Value) is { Count: > 0 } refusals)
            throw new RefusedException(refusals);
    }

    private static CustomerFacts Facts(CustomerRow row) => new(row.Number, row.Name, row.Grade, row.UnitId, row.ManagerId, row.Contact, row.Telephone, row.Address, row.State);
}
