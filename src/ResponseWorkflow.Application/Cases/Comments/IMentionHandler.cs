using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases.Comments;

/// <summary>What a room of the application does when a comment mentions people, in the transaction that stores it. Must be safe for use by several threads.</summary>
public interface IMentionHandler
{
    /// <summary>Does it.</summary>
    /// <param name="storage">The transaction.</param>
    /// <param name="subject">The case. Not to be changed.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="userIds">Ids of those who are mentioned.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask HandleAsync(StorageTransaction storage, CaseRow subject, CaseCommentRow comment, IReadOnlyList<string> userIds, CancellationToken cancellationToken);
}
