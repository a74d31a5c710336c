namespace ResponseWorkflow.Application.Notices.Reading;

/// <summary>A notice with what a list shows beside it.</summary>
/// <param name="Row">The notice.</param>
/// <param name="KindZh">Name of its kind in Chinese.</param>
/// <param name="KindEn">Name of its kind in English.</param>
/// <param name="InsteadOf">Name of the person for whom the recipient stands in; null when it is the recipient's own.</param>
public sealed record NoticeEntry(NoticeRow Row, string KindZh, string KindEn, string? InsteadOf);
