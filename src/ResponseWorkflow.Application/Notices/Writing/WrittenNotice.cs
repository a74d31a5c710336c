using ResponseWorkflow.Application.Notices.Kinds;

namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>A notice that has just been written for somebody.</summary>
/// <param name="Row">The notice.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Draft">What it was made of.</param>
/// <param name="Facts">What it tells, with what is the recipient's own.</param>
/// <param name="Recipient">Who has it.</param>
internal sealed record WrittenNotice(NoticeRow Row, NoticeKind Kind, NoticeDraft Draft, NoticeFacts Facts, Recipient Recipient);
