using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>The branches that cooperate in a circuit.</summary>
internal static class CircuitUnits
{
    private static readonly char[] Separators = [',', '，', '、', ';', '；'];

    /// <summary>Their ids.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(ResponseDbContext context, string circuitId, CancellationToken cancellationToken) =>
        await context.CircuitUnits.Where(row => row.CircuitId == circuitId).Select(static row => row.UnitId).ToListAsync(cancellationToken);

    /// <summary>The names that a text lists.</summary>
    public static IReadOnlyList<string> Named(string? text) => text?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The units of ids or codes; those that there are none of are missing.</summary>
    public static async Task<IReadOnlyDictionary<string, UnitRow>> FindAsync(ResponseDbContext context, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var codes = names.Select(UnitSteps.Normalize).ToArray();
        var units = names.Count == 0 ? [] : await context.Units.Where(unit => names.Contains(unit.Id) || codes.Contains(unit.NormalizedCode)).ToListAsync(cancellationToken);
        var found = new Dictionary<string, UnitRow>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            // An id wins over a code that looks like one.
            if ((units.FirstOrDefault(unit => unit.Id == name) ?? units.FirstOrDefault(unit => unit.NormalizedCode == UnitSteps.Normalize(name))) is { } unit)
                found[name] = unit;
        }

        return found;
    }

    /// <summary>The ids of the branches that a text lists, without the lead branch.</summary>
    /// <exception cref="RefusedException"><c>unit.unknown</c>.</exception>
    public static async Task<IReadOnlyList<string>> DemandAsync(ResponseDbContext context, string field, string? text, string leadId, Actor actor, CancellationToken cancellationToken)
    {
        var names = Named(text);
        var found = await FindAsync(context, names, cancellationToken);
        if (names.FirstOrDefault(name => !found.TryGetValue(name, out var unit) || !(actor.May(Permissions.ReadUnits, unit.Id) || actor.May(Permissions.ManageCustomers, unit.Id))) is { } unknown)
            throw new RefusedException(OrganisationRefusals.UnitNotThere(field, Texts.Shorten(unknown, StorageMetadata.HashLength)));
        return [.. found.Values.Select(static unit => unit.Id).Where(id => id != leadId).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Has those that are new added, and those that are gone removed.</summary>
    public static void Write(StorageTransaction storage, string circuitId, IReadOnlyCollection<string> before, IReadOnlyCollection<string> after)
    {
        foreach (var gone in before.Except(after, StringComparer.Ordinal))
            storage.Delete(new CircuitUnitRow { CircuitId = circuitId, UnitId = gone });
        foreach (var added in after.Except(before, StringComparer.Ordinal))
            storage.Insert(new CircuitUnitRow { CircuitId = circuitId, UnitId = added });
    }
}
