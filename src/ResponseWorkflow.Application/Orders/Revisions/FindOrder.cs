using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>Reads how a dispatch order stands, at once and in the transaction of the burst.</summary>
[Activity("Response", "Cases", "Reads how a dispatch order stands: its limit, its circuits, and whom it concerns.", DisplayName = "Look up dispatch order", Kind = ActivityKind.Task)]
[FlowNode(Found, Unknown)]
public sealed class FindOrder : Activity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.FindOrder";

    /// <summary>The outcome when the order is in the ledger.</summary>
    public const string Found = "Found";

    /// <summary>The outcome when it is not.</summary>
    public const string Unknown = "Unknown";

    /// <summary>The field of the answer.</summary>
    internal const string AnswerField = "FoundOrder";

    /// <summary>The order.</summary>
    [Input(Description = "The dispatch order: id of its case, or its number.", IsRequired = true, Order = 1)]
    public Input<string> DispatchOrder { get; set; } = default!;

    /// <summary>Whether to link.</summary>
    [Input(Description = "Whether the case of the workflow is linked with the order as a part of it.", DisplayName = "Link with the order", Order = 2)]
    public Input<bool> IsLinked { get; set; } = default!;

    /// <summary>How it stands.</summary>
    [Output(Description = "How it stands: order (id of its case), number, title, unit (code), customerName, grade, issuer, version, limitAt, isOpen, isLate (the limit is over now), at (now), extensions, timeouts, circuits { key, number, name, limitAt, isOpen, timeouts }, people (ids of those whom it concerns). Empty when it is not there.", DisplayName = "Found Order")]
    public Output<object> FoundOrder { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var order = context.Get(DispatchOrder)?.Trim();
        if (string.IsNullOrEmpty(order))
            throw new ActivityFaultException("order.missing", "The dispatch order is missing; give its number.");
        var bookmark = context.CreateBookmark(new { order }, OnFoundAsync);
        context.Emit(new OrderSought(order, context.Get(IsLinked), bookmark.Id));
    }

    private ValueTask OnFoundAsync(ActivityExecutionContext context)
    {
        var found = context.WorkflowInput[AnswerField];
        context.SetData(FoundOrder, found);
        return context.CompleteActivityWithOutcomesAsync(found.IsNull ? Unknown : Found);
    }
}
