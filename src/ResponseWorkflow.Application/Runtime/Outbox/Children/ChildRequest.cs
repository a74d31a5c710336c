using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Children;

/// <summary>A stored request for a child workflow.</summary>
/// <param name="ChildInstanceId">Id for the child.</param>
/// <param name="DefinitionId">What to start.</param>
/// <param name="CorrelationId">The child's correlation id.</param>
/// <param name="Input">Its input.</param>
/// <param name="Report">When the parent hears of it.</param>
/// <param name="Depth">How many instances dispatched each other down to it.</param>
/// <param name="ParentExecution">Number of the parent's execution that starts it; null in requests of versions that did not tell it.</param>
/// <param name="CaseId">The case that the parent, and so the child, works for; null when it works for none.</param>
internal sealed record ChildRequest(string ChildInstanceId, string DefinitionId, string? CorrelationId, DataObject Input, ChildReport Report, int Depth, int? ParentExecution, string? CaseId)
{
    /// <summary>The case that is started with it, as <see cref="IChildPreparation"/> takes it; null when it works for that of the parent.</summary>
    public DataObject? NewCase { get; init; }

    /// <summary>Reads the request of a call.</summary>
    public static ChildRequest Parse(string json)
    {
        var request = DataJson.Parse(json).AsObject();
        return new ChildRequest(
            request["childInstanceId"].AsString(),
            request["definitionId"].AsString(),
            request["correlationId"].TryGetString(out var correlationId) ? correlationId : null,
            request["input"].TryGetObject(out var input) ? input : DataObject.Empty,
            Enum.Parse<ChildReport>(request["report"].AsString()),
            request["depth"].TryGetNumber(out var depth) ? (int)depth : 1,
            request["execution"].TryGetNumber(out var execution) ? (int)execution : null,
            request["caseId"].TryGetString(out var caseId) ? caseId : null)
        {
            NewCase = request["newCase"].TryGetObject(out var newCase) ? newCase : null,
        };
    }
}
