using System.Globalization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>What the audit trail and the history of a circuit say of it.</summary>
internal sealed record CircuitFacts(
    string Number,
    string? Name,
    string CustomerId,
    string Kind,
    long? Bandwidth,
    string? BandwidthUnit,
    string? EndA,
    string? ContactA,
    string? PhoneA,
    string? EndZ,
    string? ContactZ,
    string? PhoneZ,
    string? Technology,
    string? Resources,
    string? Service,
    string? OrderNumber,
    string? Grade,
    string UnitId,
    string Cooperating,
    string State,
    DateTimeOffset? OpenedAt)
{
    /// <summary>What is known of a row.</summary>
    /// <param name="row">The circuit.</param>
    /// <param name="cooperating">Ids of the branches that cooperate.</param>
    public static CircuitFacts Of(CircuitRow row, IEnumerable<string> cooperating) => new(
        row.Number, row.Name, row.CustomerId, row.Kind, row.Bandwidth, row.BandwidthUnit, row.EndA, row.ContactA, row.PhoneA, row.EndZ, row.ContactZ, row.PhoneZ, row.Technology, row.Resources, row.Service,
        row.OrderNumber, row.Grade, row.UnitId, string.Join(',', cooperating.Order(StringComparer.Ordinal)), row.State, row.OpenedAt);

    /// <summary>What is different, for the history: a list of objects with field, before and after.</summary>
    /// <param name="before">What was known before; null for a new circuit.</param>
    public DataArray Since(CircuitFacts? before)
    {
        var earlier = before is null ? [] : before.Fields().ToDictionary(static one => one.Field, static one => one.Value, StringComparer.Ordinal);
        return DataArray.From(Fields()
            .Select(one => (one.Field, Before: earlier.GetValueOrDefault(one.Field, DataValue.Null), After: one.Value))
            .Where(static one => one.Before != one.After)
            .Select(static one => DataValue.ObjectOf(("field", one.Field), ("before", one.Before), ("after", one.After))));
    }

    private IEnumerable<(string Field, DataValue Value)> Fields()
    {
        yield return ("number", Number);
        yield return ("name", Text(Name));
        yield return ("customer", CustomerId);
        yield return ("kind", Kind);
        yield return ("bandwidth", Bandwidth is { } kilobits ? (double)kilobits : DataValue.Null);
        yield return ("endA", Text(EndA));
        yield return ("contactA", Text(ContactA));
        yield return ("phoneA", Text(PhoneA));
        yield return ("endZ", Text(EndZ));
        yield return ("contactZ", Text(ContactZ));
        yield return ("phoneZ", Text(PhoneZ));
        yield return ("technology", Text(Technology));
        yield return ("resources", Text(Resources));
        yield return ("service", Text(Service));
        yield return ("order", Text(OrderNumber));
        yield return ("grade", Text(Grade));
        yield return ("unit", UnitId);
        yield return ("cooperating", Text(Cooperating));
        yield return ("state", State);
        yield return ("openedAt", OpenedAt is { } at ? Text(at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)) : DataValue.Null);
    }

    private static DataValue Text(string? text) => string.IsNullOrEmpty(text) ? DataValue.Null : text;
}
