namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>A delivery as the log shows it.</summary>
/// <param name="Row">The delivery.</param>
/// <param name="RecipientName">Who gets it.</param>
/// <param name="KindZh">Name of its kind in Chinese.</param>
/// <param name="KindEn">Name of its kind in English.</param>
public sealed record DeliveryEntry(NoticeDeliveryRow Row, string RecipientName, string KindZh, string KindEn);
