using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>Gathers what every document has of its case, for both languages at once: words that differ are kept as <c>{ zh, en }</c>. Safe for use by several threads.</summary>
/// <param name="cases">The kinds of cases.</param>
/// <param name="customers">The words of customers and circuits.</param>
internal sealed class DocumentFacts(IOptions<CaseOptions> cases, IOptions<CustomerOptions> customers)
{
    private const string Document = "document";

    /// <summary>The data of a document but for its number.</summary>
    public async Task<DataObject> GatherAsync(ResponseDbContext context, CaseRow row, DataObject fields, string? madeBy, string? supersedes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var customer = row.CustomerNumber is { } number ? await CustomerAsync(context, CaseKeys.OfNumber(number), cancellationToken) : null;
        var circuit = row.CircuitKey is { } key ? await context.Circuits.FirstOrDefaultAsync(one => one.NumberKey == key, cancellationToken) : null;
        var unit = await context.Units.FirstOrDefaultAsync(one => one.Id == row.UnitId, cancellationToken);
        var owner = row.OwnerId is { } ownerId ? await context.Users.Where(one => one.Id == ownerId).Select(static one => one.DisplayName).FirstOrDefaultAsync(cancellationToken) : null;
        var kind = cases.Value.Find(row.Kind);
        return DataObject.Empty
            .With(Document, Object(("madeAt", Instant(now)), ("madeOn", Instant(now)), ("madeBy", madeBy), ("supersedes", supersedes)))
            .With("case", Object(
                ("number", row.Number), ("title", row.Title), ("kind", Both(kind?.NameZh ?? row.Kind, kind?.NameEn ?? row.Kind)), ("state", Both(row.StateZh, row.StateEn)),
                ("unit", Both(unit?.NameZh, unit?.NameEn)), ("customer", row.CustomerName ?? customer?.Row.Name), ("customerNumber", row.CustomerNumber), ("grade", Word(customers.Value.EffectiveGrades, row.Grade)),
                ("circuit", row.CircuitNumber), ("contactPhone", row.ContactPhone), ("address", row.Address), ("owner", owner), ("startedBy", row.StartedBy), ("startedAt", Instant(row.StartedAt)),
                ("dueAt", row.DueAt is { } due ? Instant(due) : null)))
            .With("customer", customer is null ? DataObject.Empty : Object(
                ("number", customer.Row.Number), ("name", customer.Row.Name), ("grade", Word(customers.Value.EffectiveGrades, customer.Row.Grade)), ("manager", customer.Manager), ("managerPhone", customer.ManagerPhone),
                ("contact", customer.Row.Contact), ("telephone", customer.Row.Telephone), ("address", customer.Row.Address)))
            .With("circuit", circuit is null ? DataObject.Empty : Object(
                ("number", circuit.Number), ("type", Word(customers.Value.EffectiveCircuitKinds, circuit.Kind)), ("bandwidth", circuit.Bandwidth is { } bandwidth ? (double)bandwidth : DataValue.Null),
                ("endA", circuit.EndA), ("endZ", circuit.EndZ), ("grade", Word(customers.Value.EffectiveGrades, circuit.Grade))))
            .With(CommonFields.Own, fields);
    }

    /// <summary>The data with the number of the document.</summary>
    public static DataObject WithNumber(DataObject data, string number) => data.With(Document, data[Document].AsObject().With("number", number));

    private static async Task<CustomerPart?> CustomerAsync(ResponseDbContext context, string numberKey, CancellationToken cancellationToken)
    {
        if (await context.Customers.FirstOrDefaultAsync(one => one.NumberKey == numberKey, cancellationToken) is not { } row)
            return null;
        var manager = row.ManagerId is { } id ? await context.Users.Where(one => one.Id == id).Select(static one => new { one.DisplayName, one.Phone }).FirstOrDefaultAsync(cancellationToken) : null;
        return new CustomerPart(row, manager?.DisplayName, manager?.Phone);
    }

    private static DataObject Object(params ReadOnlySpan<(string Name, DataValue Value)> members)
    {
        var builder = DataObject.Empty.ToBuilder();
        foreach (var (name, value) in members)
        {
            if (!value.IsNull)
                builder.Set(name, value);
        }

        return builder.ToObject();
    }

    private static DataValue Word(IReadOnlyList<Term> terms, string? key) => terms.FirstOrDefault(term => term.Key == key) is { } term ? Both(term.NameZh, term.NameEn) : key;

    private static DataValue Both(string? zh, string? en) => (zh ?? en) is null ? DataValue.Null : DataValue.ObjectOf(("zh", zh ?? en), ("en", en ?? zh));

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record CustomerPart(CustomerRow Row, string? Manager, string? ManagerPhone);
}
