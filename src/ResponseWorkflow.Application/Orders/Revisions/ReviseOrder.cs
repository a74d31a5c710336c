using ResponseWorkflow.Application.Orders.Activities;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>Issues a changed dispatch order: a new version with a new limit, with which all deadlines of its circuits move.</summary>
[Activity("Response", "Cases", "Issues a changed dispatch order: a new version with a new limit. The limits of the order, of its circuits and of the branches' work move along. A request that came too late counts as one timeout more. An order that is closed stays as it is.", DisplayName = "Revise dispatch order")]
public sealed class ReviseOrder : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.ReviseOrder";

    /// <summary>The order.</summary>
    [Input(Description = "The dispatch order: id of its case, or its number.", IsRequired = true, Order = 1)]
    public Input<string> DispatchOrder { get; set; } = default!;

    /// <summary>The limit.</summary>
    [Input(Description = "By when it is to be done from now on: an instant. No new version is issued when left empty.", DisplayName = "New limit", Order = 2)]
    public Input<object> Limit { get; set; } = default!;

    /// <summary>Why.</summary>
    [Input(Description = "Why, for the history of the order's versions and the logs of the clocks.", Order = 3)]
    public Input<string> Reason { get; set; } = default!;

    /// <summary>Whether it is an extension.</summary>
    [Input(Description = "Whether it is an approved extension; the order counts these.", DisplayName = "Is an extension", Order = 4)]
    public Input<bool> IsExtension { get; set; } = default!;

    /// <summary>The circuits.</summary>
    [Input(Description = "Keys of the circuits that it concerns; all of the order when left empty.", Order = 5)]
    public Input<object> Circuits { get; set; } = default!;

    /// <summary>Whether it came late.</summary>
    [Input(Description = "Whether the request came at or after the limit in force: each of the circuits, and the order, then has one timeout more.", DisplayName = "Came late", Order = 6)]
    public Input<bool> Late { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var order = OrderInputs.Given(context.Get(DispatchOrder)) ?? throw new ActivityFaultException("order.missing", "The dispatch order is missing; give its number.");
        var circuits = TypeConversion.To<DataArray>(context.GetData(Circuits)) ?? DataArray.Empty;
        context.Emit(new OrderRevised(order)
        {
            LimitAt = OrderInputs.InstantOf("order.limit", context.GetData(Limit)),
            Reason = OrderInputs.Given(context.Get(Reason)),
            IsExtension = context.Get(IsExtension),
            IsLate = context.Get(Late),
            Circuits = [.. circuits.Select(static one => one.TryGetString(out var key) ? key.Trim() : "").Where(static key => key.Length > 0).Distinct(StringComparer.Ordinal)],
        });
    }
}
