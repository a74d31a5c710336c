using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>A call as it is stored in the outbox.</summary>
/// <param name="Operation">What is asked.</param>
/// <param name="UnitId">The unit for which it is made; null when the one that was named is not there.</param>
/// <param name="Request">The request.</param>
internal sealed record SystemCallRequest(string Operation, string? UnitId, DataObject Request)
{
    /// <summary>The unit as the definition names it.</summary>
    public string? Unit { get; init; }

    /// <summary>The case; null when the process works for none.</summary>
    public string? CaseId { get; init; }

    /// <summary>What calls of one process have in common.</summary>
    public string? CorrelationId { get; init; }

    public string ToJson() => DataJson.ToJson(DataValue.ObjectOf(
        ("operation", Operation), ("unitId", UnitId), ("unit", Unit), ("caseId", CaseId), ("correlationId", CorrelationId), ("request", Request)));

    public static SystemCallRequest Parse(string json)
    {
        var stored = DataJson.Parse(json).AsObject();
        return new SystemCallRequest(Text(stored, "operation") ?? "", Text(stored, "unitId"), stored["request"].TryGetObject(out var request) ? request : DataObject.Empty)
        {
            Unit = Text(stored, "unit"),
            CaseId = Text(stored, "caseId"),
            CorrelationId = Text(stored, "correlationId"),
        };
    }

    private static string? Text(DataObject stored, string name) => stored[name].TryGetString(out var text) ? text : null;
}
