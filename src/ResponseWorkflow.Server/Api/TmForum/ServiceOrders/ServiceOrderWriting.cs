using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Application.TmForum.Requests;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.ServiceOrders;

/// <summary>Tells a service order: what was handed in, and how its case stands.</summary>
internal static class ServiceOrderWriting
{
    /// <summary>The order.</summary>
    public static ServiceOrder Of(NorthSummary found)
    {
        var (row, kept) = (found.Request, TmfJson.Read<ServiceOrder>(found.Request.Document));
        return kept with
        {
            Id = row.CaseId,
            Href = NorthPaths.Of(NorthResource.ServiceOrder, row.CaseId),
            CaseNumber = found.Case.Number,
            State = row.State,
            OrderDate = row.OrderedAt,
            StartDate = row.StartedAt,
            ExpectedCompletionDate = row.ExpectedAt,
            CompletionDate = row.State == NorthStates.Cancelled ? null : row.EndedAt,
            CancellationDate = row.State == NorthStates.Cancelled ? row.EndedAt : null,
            CancellationReason = row.CancellationReason,
            ServiceOrderItem = [.. (kept.ServiceOrderItem ?? []).Select(item => item with { State = StateOf(item, found), Type = "ServiceOrderItem" })],
            Type = "ServiceOrder",
        };
    }

    // A circuit may be ready, or given up, before the whole order is.
    private static string StateOf(ServiceOrderItem item, NorthSummary found) => !found.Circuits.TryGetValue(item.Id ?? "", out var state) ? found.Request.State : state switch
    {
        OrderCircuitState.Completed => NorthStates.Completed,
        OrderCircuitState.Cancelled => NorthStates.Cancelled,
        OrderCircuitState.Running when !NorthStates.IsFinal(found.Request.State) => NorthStates.InProgress,
        _ => found.Request.State is NorthStates.InProgress ? NorthStates.Acknowledged : found.Request.State,
    };
}
