using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Comments;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Sources;

/// <summary>Tells those who are mentioned in a comment. Safe for use by several threads.</summary>
/// <param name="writer">Writes notices.</param>
internal sealed class MentionNotices(NoticeWriter writer) : IMentionHandler
{
    /// <inheritdoc/>
    public ValueTask HandleAsync(StorageTransaction storage, CaseRow subject, CaseCommentRow comment, IReadOnlyList<string> userIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(comment);
        return writer.WriteAsync(
            storage,
            comment.At,
            [
                new NoticeDraft(NoticeKinds.Mention)
                {
                    People = userIds,
                    Except = comment.AuthorId is { } author ? [author] : [],
                    CaseId = subject.Id,
                    CaseNumber = subject.Number,
                    ByName = comment.Author,
                    Facts = new NoticeFacts().Set(subject).Set("act.by", comment.Author).Set("act.reason", comment.Text),
                },
            ],
            cancellationToken);
    }
}
