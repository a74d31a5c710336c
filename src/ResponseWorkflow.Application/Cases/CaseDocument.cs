using System.Globalization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases;

/// <summary>A case as scripts, forms and conditions see it: one flat object of its typed fields and the data of its kind.</summary>
internal static class CaseDocument
{
    /// <summary>The name of the input by which the process that a case starts gets it.</summary>
    public const string InputName = "case";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "id", "number", "kind", "title", "unitId", "customerName", "customerNumber", "grade", "circuitNumber", "contactPhone", "address", "state", "priority", "ownerId", "startedById", "startedBy", "startedAt", "dueAt",
    };

    /// <summary>Whether every case has a field of that name.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>The whole case.</summary>
    public static DataObject Of(CaseRow row)
    {
        var builder = DataJson.Parse(row.Data).AsObject().ToBuilder();
        builder.Set("id", row.Id).Set("number", row.Number).Set("kind", row.Kind).Set("title", row.Title).Set("unitId", row.UnitId)
            .Set("customerName", row.CustomerName).Set("customerNumber", row.CustomerNumber).Set("grade", row.Grade)
            .Set("circuitNumber", row.CircuitNumber).Set("contactPhone", row.ContactPhone).Set("address", row.Address)
            .Set("state", row.State).Set("priority", row.Priority.ToString()).Set("ownerId", row.OwnerId)
            .Set("startedById", row.StartedById).Set("startedBy", row.StartedBy).Set("startedAt", Instant(row.StartedAt)).Set("dueAt", row.DueAt is { } due ? Instant(due) : null);
        return builder.ToObject();
    }

    /// <summary>What other rooms need to know of a case.</summary>
    public static CaseFacts FactsOf(CaseRow row) => new()
    {
        Id = row.Id,
        Number = row.Number,
        Title = row.Title,
        UnitId = row.UnitId,
        Grade = row.Grade,
        CustomerName = row.CustomerName,
        OwnerId = row.OwnerId,
        StartedById = row.StartedById,
        Data = Of(row),
    };

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
