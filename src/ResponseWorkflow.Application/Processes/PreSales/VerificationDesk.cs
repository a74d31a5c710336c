using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Processes.PreSales;

/// <summary>What whoever registers a verification request is told while it is typed. Safe for use by several threads.</summary>
/// <param name="database">Where customers, circuits and cases are stored.</param>
/// <param name="terms">The rows of limits.</param>
/// <param name="options">What is told, and how much of it.</param>
/// <param name="time">The clock.</param>
public sealed class VerificationDesk(Database database, ITimeLimitTerms terms, IOptions<VerificationOptions> options, TimeProvider time)
{
    private const int EarlierCases = 50;

    /// <summary>The limits that would apply to a request that were made now.</summary>
    /// <param name="grade">The customer's grade; null when it is not known.</param>
    /// <param name="distance">Kilometres from the nearest maintenance point; null takes what is near, as long as nothing else is known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<LimitAhead>> LimitsAsync(string? grade, double? distance, CancellationToken cancellationToken)
    {
        var facts = DataObject.Empty.With("grade", grade is null ? DataValue.Null : grade).With("distance", distance ?? 0);
        return LimitsAhead.Of(await terms.InForceAsync(cancellationToken), options.Value.EffectiveLimits, facts, time.GetUtcNow());
    }

    /// <summary>Addresses on file that hold a text, those of the customer's earlier requests first: these know where they lie.</summary>
    /// <param name="customerNumber">The customer; null for nobody in particular.</param>
    /// <param name="search">A part of name or address; null for all of the customer.</param>
    /// <param name="actor">Who asks: others' customers are not told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<KnownAddress>> AddressesAsync(string? customerNumber, string? search, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var found = new List<KnownAddress>();
        var customer = string.IsNullOrWhiteSpace(customerNumber) ? null : await CustomerFinding.FindCustomerAsync(context, customerNumber.Trim(), actor, cancellationToken);
        if (customer is not null)
        {
            var kind = options.Value.Kind;
            var earlier = await context.Cases.Where(row => row.CustomerNumber == customer.Number && row.Kind == kind).OrderByDescending(static row => row.StartedAt).Take(EarlierCases).ToListAsync(cancellationToken);
            found.AddRange(earlier.SelectMany(SitesOf));
            if (customer.Address is { } address)
                found.Add(new KnownAddress(customer.Name, address, null, null, customer.Number));
            found.AddRange((await context.Circuits.Where(row => row.CustomerId == customer.Id).OrderBy(static row => row.NumberKey).Take(options.Value.AddressMatches).ToListAsync(cancellationToken))
                .SelectMany(static row => new[] { row.EndA, row.EndZ }.OfType<string>().Select(end => new KnownAddress(null, end, null, null, row.Number))));
        }

        if (!string.IsNullOrWhiteSpace(search))
            await AddMatchesAsync(context, found, search.Trim(), actor, cancellationToken);
        return [.. found
            .Where(one => string.IsNullOrWhiteSpace(search) || Holds(one.Address, search) || Holds(one.Name, search))
            .DistinctBy(static one => one.Address, StringComparer.OrdinalIgnoreCase)
            .Take(options.Value.AddressMatches)];
    }

    private async Task AddMatchesAsync(ResponseDbContext context, List<KnownAddress> found, string search, Actor actor, CancellationToken cancellationToken)
    {
        var (text, most) = (TextPattern.Containing(search), options.Value.AddressMatches);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        var customers = await CustomerSight.Customers(context, actor).Where(row => row.Address != null && EF.Functions.Like(row.Address.ToLower(), text, TextPattern.Escape)).OrderBy(static row => row.NumberKey).Take(most).ToListAsync(cancellationToken);
        var circuits = await CustomerSight.Circuits(context, actor)
            .Where(row => (row.EndA != null && EF.Functions.Like(row.EndA.ToLower(), text, TextPattern.Escape)) || (row.EndZ != null && EF.Functions.Like(row.EndZ.ToLower(), text, TextPattern.Escape)))
            .OrderBy(static row => row.NumberKey).Take(most).ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311
        found.AddRange(customers.Select(static row => new KnownAddress(row.Name, row.Address!, null, null, row.Number)));
        found.AddRange(circuits.SelectMany(static row => new[] { row.EndA, row.EndZ }.OfType<string>().Select(end => new KnownAddress(null, end, null, null, row.Number))));
    }

    private static bool Holds(string? text, string search) => text?.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<KnownAddress> SitesOf(CaseRow row)
    {
        if (!DataJson.Parse(row.Data).AsObject()["sites"].TryGetArray(out var sites))
            yield break;
        foreach (var one in sites)
        {
            if (one.TryGetObject(out var site) && site["address"].TryGetString(out var address))
                yield return new KnownAddress(site["name"].TryGetString(out var name) ? name : null, address, Number(site["longitude"]), Number(site["latitude"]), row.Number);
        }
    }

    private static double? Number(DataValue value) => value.TryGetNumber(out var number) ? number : null;
}
