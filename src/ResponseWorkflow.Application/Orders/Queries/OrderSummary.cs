using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Application.Orders.Queries;

/// <summary>A dispatch order as lists show it.</summary>
/// <param name="Order">The order.</param>
/// <param name="Unit">The unit whose desk has it; null when it is not there any more.</param>
/// <param name="LeadUnit">The branch that leads its first circuit; null when it is not there any more.</param>
public sealed record OrderSummary(DispatchOrderRow Order, TaskChoice? Unit, TaskChoice? LeadUnit);
