using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Processes.CircuitChanges;

/// <summary>What a closure, change or suspension must say: a circuit of the ledger that is in service and that nobody is at already, a day to come. Safe for use by several threads.</summary>
/// <param name="options">Which kinds they are.</param>
/// <param name="cases">Where a day begins.</param>
internal sealed class CircuitWorkCheck(IOptions<CircuitChangeOptions> options, IOptions<CaseOptions> cases) : ICaseCheck
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Refusal>> CheckAsync(CaseKind kind, StartCase command, Actor actor, ResponseDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(command);
        if (!options.Value.CircuitKinds.Contains(kind.Id, StringComparer.Ordinal))
            return [];
        var checks = new FieldChecks().Required("circuitNumber", command.CircuitNumber);
        CheckDay(command.Data, now, checks);
        var circuit = CaseKeys.OfCircuit(command.CircuitNumber) is { } key ? await CustomerSight.Circuits(context, actor).FirstOrDefaultAsync(row => row.NumberKey == key, cancellationToken) : null;
        if (circuit is not null)
            await CheckCircuitAsync(kind, command, circuit, context, checks, cancellationToken);
        else if (!string.IsNullOrWhiteSpace(command.CircuitNumber))
            checks.Also([CircuitChangeRefusals.CircuitUnknown(command.CircuitNumber.Trim())]);
        if (kind.Id == options.Value.ChangeKind)
            await CheckChangeAsync(command.Data, circuit, context, checks, cancellationToken);
        return checks.Found;
    }

    private async Task CheckCircuitAsync(CaseKind kind, StartCase command, CircuitRow circuit, ResponseDbContext context, FieldChecks checks, CancellationToken cancellationToken)
    {
        if (options.Value.EffectiveClosedStates.Contains(circuit.State, StringComparer.Ordinal))
            checks.Also([CircuitChangeRefusals.CircuitClosed(circuit.Number)]);
        else if (kind.Id != options.Value.ClosureKind && !options.Value.EffectiveServiceStates.Contains(circuit.State, StringComparer.Ordinal))
            checks.Also([CircuitChangeRefusals.CircuitNotInService(circuit.Number)]);
        if (command.CustomerNumber is { } named && !string.IsNullOrWhiteSpace(named))
        {
            var owner = await context.Customers.Where(row => row.Id == circuit.CustomerId).Select(static row => row.NumberKey).FirstAsync(cancellationToken);
            if (owner != CaseKeys.OfNumber(named))
                checks.Also([CircuitChangeRefusals.OtherCustomer(circuit.Number, named.Trim())]);
        }

        string[] kinds = [.. options.Value.CircuitKinds];
        if (await context.Cases.Where(row => row.CircuitKey == circuit.NumberKey && kinds.Contains(row.Kind) && row.Status == CaseStatus.Open).Select(static row => row.Number).FirstOrDefaultAsync(cancellationToken) is { } open)
            checks.Also([CircuitChangeRefusals.WorkOpen(circuit.Number, open)]);
    }

    private static async Task CheckChangeAsync(DataObject data, CircuitRow? circuit, ResponseDbContext context, FieldChecks checks, CancellationToken cancellationToken)
    {
        if (CaseData.Text(data, "change") == "bandwidth")
        {
            if (!data["bandwidth"].TryGetNumber(out var kilobits))
                checks.Also([FieldRefusals.Missing("data.bandwidth")]);
            else if (circuit?.Bandwidth is { } now && (long)kilobits == now)
                checks.Also([CircuitChangeRefusals.SameBandwidth(now)]);
            return;
        }

        checks.Required("data.end", CaseData.Text(data, "end")).Required("data.newNumber", CaseData.Text(data, "newNumber"));
        if (!data["newEnd"].TryGetObject(out var place))
        {
            checks.Also([FieldRefusals.Missing("data.newEnd")]);
            return;
        }

        var (branch, address) = (CaseData.Text(place, "branch") ?? "", CaseData.Text(place, "address"));
        var code = UnitSteps.Normalize(branch);
        if (!await context.Units.AnyAsync(row => (row.Id == branch || row.NormalizedCode == code) && row.DissolvedAt == null, cancellationToken))
            checks.Also([CircuitChangeRefusals.BranchUnknown("data.newEnd.branch", branch)]);
        if (circuit is not null && address is not null && string.Equals(address, CaseData.Text(data, "end") == "Z" ? circuit.EndZ : circuit.EndA, StringComparison.OrdinalIgnoreCase))
            checks.Also([CircuitChangeRefusals.SamePlace("data.newEnd.address", address)]);
        if (CaseData.Text(data, "newNumber") is { } number && CaseKeys.OfCircuit(number) is var key && (key is null || await context.Circuits.AnyAsync(row => row.NumberKey == key, cancellationToken)))
            checks.Also([CircuitChangeRefusals.NumberTaken("data.newNumber", number)]);
    }

    // Today counts as to come: what is asked for at once is typed a moment before it is sent.
    private void CheckDay(DataObject data, DateTimeOffset now, FieldChecks checks)
    {
        if (CaseData.Instant(data, "at") is not { } at)
            return;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(cases.Value.TimeZone);
        if (TimeZoneInfo.ConvertTime(at, zone).Date < TimeZoneInfo.ConvertTime(now, zone).Date)
            checks.Also([CircuitChangeRefusals.InstantOver("data.at")]);
    }
}
