namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>What is sent as one message.</summary>
/// <param name="Rows">The deliveries, in order; mostly one.</param>
/// <param name="Message">The message.</param>
internal sealed record DeliveryLease(IReadOnlyList<NoticeDeliveryRow> Rows, ChannelMessage Message);
