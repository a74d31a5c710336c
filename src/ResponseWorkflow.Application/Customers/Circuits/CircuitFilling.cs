using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Customers.Circuits.Activities;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>Fills a row of the circuit ledger with what a process says. Safe for use by several threads.</summary>
/// <remarks>A process that has gone on cannot be asked again: a text that is too long is cut, and what does not fit is left out, which the history of the case tells.</remarks>
/// <param name="options">The lists that rows refer to.</param>
internal sealed class CircuitFilling(IOptions<CustomerOptions> options)
{
    private const string Lead = "lead";

    /// <summary>Fills a row.</summary>
    /// <returns>The branches that cooperate; null when the circuit cannot be put on file. And what was left out.</returns>
    public async Task<(IReadOnlyList<string>? Cooperating, CaseChanges Refused)> FillAsync(
        ResponseDbContext context, CircuitRow row, CircuitRecorded recorded, CaseFacts subject, IReadOnlyList<string> earlier, CancellationToken cancellationToken)
    {
        var left = new CaseChanges();
        await SetCustomerAsync(context, row, recorded, subject, left, cancellationToken);
        row.Kind = Known("kind", recorded.Kind, row.Kind, options.Value.EffectiveCircuitKinds, left);
        if (row.CustomerId.Length == 0 || row.Kind.Length == 0)
            return (null, left);
        row.State = Known("state", recorded.State, row.State.Length > 0 ? row.State : options.Value.EffectiveCircuitStates[0].Key, options.Value.EffectiveCircuitStates, left);
        if (recorded.Technology is not null)
            row.Technology = Known("technology", recorded.Technology, row.Technology ?? "", options.Value.EffectiveTechnologies, left) is { Length: > 0 } technology ? technology : null;
        row.Name = Cut(recorded.Name, StorageMetadata.NameLength) ?? row.Name;
        SetBandwidth(row, recorded.Bandwidth);
        if (recorded.EndA is { } a)
            (row.EndA, row.ContactA, row.PhoneA) = (TextOf(a, "address", StorageMetadata.PathLength) ?? row.EndA, TextOf(a, "contact", StorageMetadata.NameLength) ?? row.ContactA, TextOf(a, "phone", StorageMetadata.IdLength) ?? row.PhoneA);
        if (recorded.EndZ is { } z)
            (row.EndZ, row.ContactZ, row.PhoneZ) = (TextOf(z, "address", StorageMetadata.PathLength) ?? row.EndZ, TextOf(z, "contact", StorageMetadata.NameLength) ?? row.ContactZ, TextOf(z, "phone", StorageMetadata.IdLength) ?? row.PhoneZ);
        if (recorded.Resources is { } resources)
            row.Resources = resources.Count == 0 ? null : DataJson.ToJson(resources);
        row.Service = Cut(recorded.Service, StorageMetadata.IdLength) ?? row.Service;
        row.OrderNumber = Cut(recorded.Order, StorageMetadata.IdLength) ?? row.OrderNumber;
        row.OpenedAt = recorded.OpenedAt ?? row.OpenedAt;
        return (await UnitsAsync(context, row, recorded, earlier, left, cancellationToken), left);
    }

    private static async Task SetCustomerAsync(ResponseDbContext context, CircuitRow row, CircuitRecorded recorded, CaseFacts subject, CaseChanges left, CancellationToken cancellationToken)
    {
        var number = recorded.Customer ?? (row.CustomerId.Length == 0 && subject.Data["customerNumber"].TryGetString(out var own) ? own : null);
        if (number is null)
        {
            if (row.CustomerId.Length == 0)
                left.Refused("circuit.customer", CustomerRefusals.CustomerNotThere("customer", ""));
            return;
        }

        var key = CaseKeys.OfNumber(number);
        if (await context.Customers.Where(one => one.NumberKey == key).Select(static one => one.Id).FirstOrDefaultAsync(cancellationToken) is { } customerId)
            row.CustomerId = customerId;
        else
            left.Refused("circuit.customer", CustomerRefusals.CustomerNotThere("customer", number));
    }

    private static string Known(string field, string? said, string before, IReadOnlyList<Term> terms, CaseChanges left)
    {
        if (said is null && before.Length > 0)
            return before;
        if (terms.FirstOrDefault(term => said is not null && term.IsCalled(said)) is { } found)
            return found.Key;
        left.Refused($"circuit.{field}", CustomerRefusals.TermUnknown(field, Texts.Shorten(said ?? "", StorageMetadata.HashLength), terms));
        return before;
    }

    // People go on speaking of it in the unit that they used; of a new one in the largest that gives a whole number.
    private void SetBandwidth(CircuitRow row, long? kilobits)
    {
        if (kilobits is not { } value)
            return;
        row.Bandwidth = value;
        var units = options.Value.EffectiveBandwidthUnits;
        if (units.FirstOrDefault(unit => unit.Key == row.BandwidthUnit) is not { } own || value % own.Kilobits != 0)
            row.BandwidthUnit = units.Where(unit => value % unit.Kilobits == 0).MaxBy(static unit => unit.Kilobits)?.Key ?? units[0].Key;
    }

    private static async Task<IReadOnlyList<string>> UnitsAsync(ResponseDbContext context, CircuitRow row, CircuitRecorded recorded, IReadOnlyList<string> earlier, CaseChanges left, CancellationToken cancellationToken)
    {
        if (recorded.Units is not { } told)
            return earlier;
        var named = told.Select(static one => one.TryGetObject(out var unit) ? unit : DataObject.Empty)
            .Select(static unit => (Name: TextOf(unit, "unit", StorageMetadata.IdLength), Role: TextOf(unit, "role", StorageMetadata.IdLength))).ToList();
        var found = await CircuitUnits.FindAsync(context, [.. named.Select(static one => one.Name).OfType<string>()], cancellationToken);
        foreach (var unknown in named.Where(one => one.Name is not null && !found.ContainsKey(one.Name)))
            left.Refused("circuit.units", Organisation.OrganisationRefusals.UnitNotThere("units", unknown.Name!));
        if (named.FirstOrDefault(one => one.Role == Lead && one.Name is not null && found.ContainsKey(one.Name)).Name is { } lead)
            row.UnitId = found[lead].Id;
        return [.. found.Values.Select(static unit => unit.Id).Where(id => id != row.UnitId).Distinct(StringComparer.Ordinal)];
    }

    private static string? Cut(string? text, int length) => text is null ? null : Texts.Shorten(text, length);

    private static string? TextOf(DataObject data, string name, int length) =>
        data[name].TryGetString(out var text) && !string.IsNullOrWhiteSpace(text) ? Texts.Shorten(text.Trim().Replace("\0", "", StringComparison.Ordinal), length) : null;
}
