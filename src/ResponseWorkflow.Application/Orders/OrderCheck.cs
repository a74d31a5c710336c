using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Orders.Keeping;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders;

/// <summary>What a dispatch order must say: a customer on file, circuits that are no other order's, ends that are two places, a limit to come. Safe for use by several threads.</summary>
/// <param name="options">Which kind it is.</param>
/// <param name="customers">The kinds of circuits.</param>
internal sealed class OrderCheck(IOptions<OrderOptions> options, IOptions<CustomerOptions> customers) : ICaseCheck
{
    private const string Circuits = "data.circuits";

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Refusal>> CheckAsync(CaseKind kind, StartCase command, Actor actor, ResponseDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(command);
        if (kind.Id != options.Value.Kind)
            return [];
        var (data, checks) = (command.Data, new FieldChecks().Required("customerNumber", command.CustomerNumber));
        if (command.CustomerNumber is { } number && !string.IsNullOrWhiteSpace(number) && await CustomerFinding.FindCustomerAsync(context, number.Trim(), actor, cancellationToken) is null)
            checks.Also([OrderRefusals.CustomerUnknown(number.Trim())]);
        if (OrderEntry.InstantOf(data, "limitAt") is { } limit && limit <= now)
            checks.Also([OrderRefusals.LimitOver(data["limitAt"].AsString())]);
        await CheckOriginAsync(data, actor, context, checks, cancellationToken);

        // The schema demands a key of each, so that places here are places there.
        var circuits = OrderedCircuit.ReadAll(data);
        if (circuits.Count == 0)
            checks.Also([OrderRefusals.NoCircuit()]);
        CheckWritten(data, checks);
        CheckCircuits(circuits, checks);
        await CheckBranchesAsync(circuits, context, checks, cancellationToken);
        await CheckOpenAsync(circuits, context, checks, cancellationToken);
        return checks.Found;
    }

    private async Task CheckOriginAsync(DataObject data, Actor actor, ResponseDbContext context, FieldChecks checks, CancellationToken cancellationToken)
    {
        if (OrderedEnd.Text(data, "verification") is { } verification && (await CaseFinding.FindAsync(context, verification, actor, cancellationToken))?.Kind != options.Value.VerificationKind)
            checks.Also([OrderRefusals.VerificationUnknown(verification)]);
        if (OrderedEnd.Text(data, "externalId") is { } externalId
            && await context.DispatchOrders.Where(row => row.ExternalId == externalId).Select(static row => row.Number).FirstOrDefaultAsync(cancellationToken) is { } known)
            checks.Also([OrderRefusals.ExternalIdTaken(externalId, known)]);
    }

    private void CheckCircuits(IReadOnlyList<OrderedCircuit> circuits, FieldChecks checks)
    {
        var kinds = customers.Value.EffectiveCircuitKinds.Select(static one => one.Key).ToArray();
        var (keys, numbers) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var place = 0; place < circuits.Count; place++)
        {
            var one = circuits[place];
            if (!keys.Add(one.Key))
                checks.Also([OrderRefusals.KeyTwice(At(place, "key"), one.Key)]);
            if (CaseKeys.OfCircuit(one.Number) is not { } number)
                checks.Also([OrderRefusals.NumberUnusable(At(place, "number"), one.Number)]);
            else if (!numbers.Add(number))
                checks.Also([OrderRefusals.CircuitTwice(At(place, "number"), one.Number)]);
            if (!kinds.Contains(one.Kind, StringComparer.Ordinal))
                checks.Also([OrderRefusals.KindUnknown(At(place, "type"), one.Kind, kinds)]);
            if (one.EndZ is { } end && end.IsSameAs(one.EndA))
                checks.Also([OrderRefusals.SameEnd(At(place, "endZ"), end.Place ?? "")]);
        }
    }

    // What a schema cannot say: a text of spaces is none, and half a position is none.
    private static void CheckWritten(DataObject data, FieldChecks checks)
    {
        if (!data["circuits"].TryGetArray(out var items))
            return;
        for (var place = 0; place < items.Count; place++)
        {
            if (!items[place].TryGetObject(out var circuit))
                continue;
            foreach (var name in new[] { "key", "number", "name", "type", "leadBranch" })
                checks.Required(At(place, name), OrderedEnd.Text(circuit, name));
            foreach (var name in new[] { "endA", "endZ" })
            {
                if (!circuit[name].TryGetObject(out var end))
                    continue;
                foreach (var part in new[] { "branch", "site", "address" })
                    checks.Required(At(place, $"{name}.{part}"), OrderedEnd.Text(end, part));
                if (end["longitude"].IsNull != end["latitude"].IsNull)
                    checks.Also([OrderRefusals.HalfPosition(At(place, end["longitude"].IsNull ? $"{name}.longitude" : $"{name}.latitude"))]);
            }
        }
    }

    private static async Task CheckBranchesAsync(IReadOnlyList<OrderedCircuit> circuits, ResponseDbContext context, FieldChecks checks, CancellationToken cancellationToken)
    {
        var units = await OrderEntry.UnitsAsync(context, circuits, cancellationToken);
        for (var place = 0; place < circuits.Count; place++)
        {
            foreach (var (name, branch) in new[] { ("leadBranch", circuits[place].LeadBranch), ("endA.branch", circuits[place].EndA.Branch), ("endZ.branch", circuits[place].EndZ?.Branch) })
            {
                if (branch is not null && !units.ContainsKey(branch))
                    checks.Also([OrderRefusals.BranchUnknown(At(place, name), branch)]);
            }
        }
    }

    private static async Task CheckOpenAsync(IReadOnlyList<OrderedCircuit> circuits, ResponseDbContext context, FieldChecks checks, CancellationToken cancellationToken)
    {
        string[] keys = [.. circuits.Select(static one => CaseKeys.OfCircuit(one.Number)).OfType<string>().Distinct(StringComparer.Ordinal)];
        var open = await context.OrderCircuits.Where(row => row.OpenKey != null && keys.Contains(row.OpenKey)).Select(static row => new { Key = row.OpenKey!, row.OrderNumber }).ToListAsync(cancellationToken);
        for (var place = 0; place < circuits.Count; place++)
        {
            var key = CaseKeys.OfCircuit(circuits[place].Number);
            if (open.Find(row => row.Key == key) is { } other)
                checks.Also([OrderRefusals.CircuitOpen(At(place, "number"), circuits[place].Number, other.OrderNumber)]);
        }
    }

    private static string At(int place, string name) => string.Create(CultureInfo.InvariantCulture, $"{Circuits}[{place}].{name}");
}
