using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Orders;

namespace ResponseWorkflow.Application.TmForum;

/// <summary>The states that the interfaces know, and which of them a case has.</summary>
public static class NorthStates
{
    /// <summary>Received, and not begun.</summary>
    public const string Acknowledged = "acknowledged";

    /// <summary>Under way.</summary>
    public const string InProgress = "inProgress";

    /// <summary>Goes on when somebody has done something first: returned for completion, or suspended.</summary>
    public const string Held = "held";

    /// <summary>An order is fulfilled.</summary>
    public const string Completed = "completed";

    /// <summary>An order was returned for good.</summary>
    public const string Rejected = "rejected";

    /// <summary>An order was cancelled.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>An order ended by an error.</summary>
    public const string Failed = "failed";

    /// <summary>A qualification is answered.</summary>
    public const string Done = "done";

    /// <summary>A qualification ended without an answer.</summary>
    public const string TerminatedWithError = "terminatedWithError";

    /// <summary>Those of a resource.</summary>
    public static IReadOnlyList<string> Of(NorthResource resource) => resource == NorthResource.ServiceOrder
        ? [Acknowledged, InProgress, Held, Completed, Rejected, Cancelled, Failed]
        : [Acknowledged, InProgress, Held, Done, TerminatedWithError];

    /// <summary>Whether nothing changes any more.</summary>
    public static bool IsFinal(string state) => state is Completed or Rejected or Cancelled or Failed or Done or TerminatedWithError;

    /// <summary>The state of a case.</summary>
    /// <param name="resource">What it was handed in as.</param>
    /// <param name="row">The case.</param>
    /// <param name="order">How its dispatch order stands; null while it has none.</param>
    /// <param name="options">Which states of cases mean received and returned.</param>
    internal static string Of(NorthResource resource, CaseRow row, DispatchOrderState? order, NorthOptions options)
    {
        var isOrder = resource == NorthResource.ServiceOrder;
        var isReturned = order == DispatchOrderState.Returned || (row.State is { } state && options.EffectiveReturned.Contains(state, StringComparer.Ordinal));
        var isBegun = order is { } known ? known != DispatchOrderState.Received : row.State is { } reached && !options.EffectiveReceived.Contains(reached, StringComparer.Ordinal);
        return row.Status switch
        {
            CaseStatus.Cancelled => isOrder ? Cancelled : TerminatedWithError,
            CaseStatus.Faulted => isOrder ? Failed : TerminatedWithError,
            CaseStatus.Finished when !isOrder => Done,
            CaseStatus.Finished => isReturned ? Rejected : Completed,
            _ when isReturned || row.IsPaused => Held,
            _ => isBegun ? InProgress : Acknowledged,
        };
    }
}
