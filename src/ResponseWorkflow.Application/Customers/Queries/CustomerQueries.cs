using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Customers.Queries;

/// <summary>Reads customers, as far as whoever asks may see them. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">How far is counted.</param>
public sealed class CustomerQueries(Database database, IOptions<CustomerOptions> options)
{
    /// <summary>A customer by its id or number.</summary>
    /// <exception cref="RefusedException"><c>customer.unknown</c>: there is none, or it may not be seen.</exception>
    public async Task<CustomerSummary> GetAsync(string customerId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(customerId);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var row = await CustomerFinding.DemandCustomerAsync(context, customerId, actor, cancellationToken);
        return (await SummariesAsync(context, [row], cancellationToken))[0];
    }

    /// <summary>A page of the customers. Of a list that is longer than is counted exactly, the count is one more than that.</summary>
    public async Task<Page<CustomerSummary>> ListAsync(CustomerFilter filter, CustomerOrder order, bool isDescending, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var rows = await FilteredAsync(context, CustomerSight.Customers(context, actor), filter, cancellationToken);
        var count = await rows.Take(options.Value.CountLimit + 1).CountAsync(cancellationToken);
        var shown = await Ordered(rows, order, isDescending).Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new(await SummariesAsync(context, shown, cancellationToken), count);
    }

    private static IQueryable<CustomerRow> Ordered(IQueryable<CustomerRow> rows, CustomerOrder order, bool isDescending) => (order, isDescending) switch
    {
        (CustomerOrder.Name, false) => rows.OrderBy(static row => row.Name).ThenBy(static row => row.NumberKey),
        (CustomerOrder.Name, true) => rows.OrderByDescending(static row => row.Name).ThenBy(static row => row.NumberKey),
        (CustomerOrder.Updated, false) => rows.OrderBy(static row => row.UpdatedAt).ThenBy(static row => row.NumberKey),
        (CustomerOrder.Updated, true) => rows.OrderByDescending(static row => row.UpdatedAt).ThenBy(static row => row.NumberKey),
        (_, true) => rows.OrderByDescending(static row => row.NumberKey),
        _ => rows.OrderBy(static row => row.NumberKey),
    };

    private static async Task<IQueryable<CustomerRow>> FilteredAsync(ResponseDbContext context, IQueryable<CustomerRow> rows, CustomerFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Grade is { } grade)
            rows = rows.Where(row => row.Grade == grade);
        if (filter.State is { } state)
            rows = rows.Where(row => row.State == state);
        if (filter.ManagerId is { } managerId)
            rows = rows.Where(row => row.ManagerId == managerId);
        if (filter.WithinId is { } within)
            rows = rows.Where(row => context.UnitLinks.Any(link => link.AncestorId == within && link.UnitId == row.UnitId));
        if (string.IsNullOrWhiteSpace(filter.Search))
            return rows;

        // What is a number or a telephone of somebody finds that one alone, by one look into an index each.
        var (number, telephone) = (CaseKeys.OfNumber(filter.Search), CaseKeys.OfPhone(filter.Search));
        var byNumber = rows.Where(row => row.NumberKey == number);
        if (await byNumber.AnyAsync(cancellationToken))
            return byNumber;
        if (telephone is not null && rows.Where(row => row.TelephoneKey == telephone) is var byTelephone && await byTelephone.AnyAsync(cancellationToken))
            return byTelephone;
        var text = TextPattern.Containing(filter.Search);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        return rows.Where(row => EF.Functions.Like(row.Name.ToLower(), text, TextPattern.Escape)
            || EF.Functions.Like(row.NumberKey.ToLower(), text, TextPattern.Escape)
            || (row.Contact != null && EF.Functions.Like(row.Contact.ToLower(), text, TextPattern.Escape))
            || (row.Address != null && EF.Functions.Like(row.Address.ToLower(), text, TextPattern.Escape)));
#pragma warning restore CA1304, CA1311
    }

    private static async Task<List<CustomerSummary>> SummariesAsync(ResponseDbContext context, IReadOnlyList<CustomerRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(static row => row.Id).ToArray();
        var unitIds = rows.Select(static row => row.UnitId).Distinct(StringComparer.Ordinal).ToArray();
        var managerIds = rows.Select(static row => row.ManagerId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var units = await context.Units.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(static unit => unit.Id, StringComparer.Ordinal, cancellationToken);
        var managers = await context.Users.Where(user => managerIds.Contains(user.Id)).Select(static user => new { user.Id, user.SignInName, user.DisplayName }).ToDictionaryAsync(static user => user.Id, StringComparer.Ordinal, cancellationToken);
        var circuits = await context.Circuits.Where(circuit => ids.Contains(circuit.CustomerId)).GroupBy(static circuit => circuit.CustomerId).Select(static group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(static one => one.Key, static one => one.Count, StringComparer.Ordinal, cancellationToken);
        return [.. rows.Select(row =>
        {
            var manager = row.ManagerId is { } id ? managers.GetValueOrDefault(id) : null;
            return new CustomerSummary(row, units[row.UnitId], manager?.SignInName, manager?.DisplayName, circuits.GetValueOrDefault(row.Id));
        })];
    }
}
