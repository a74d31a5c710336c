using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>Waiting places of the instance are resumed: all that match every given selector, one after the other in order of creation.</summary>
/// <remarks>Without a match, or when the instance has ended, nothing happens and the state stays as it was.</remarks>
public sealed record ResumeBookmarks : Stimulus
{
    /// <summary>Only the bookmark with this id.</summary>
    public string? BookmarkId { get; init; }

    /// <summary>Only bookmarks with this name.</summary>
    public string? Name { get; init; }

    /// <summary>Only bookmarks with this hash.</summary>
    public string? Hash { get; init; }

    /// <summary>Only bookmarks of this execution.</summary>
    public int? Execution { get; init; }

    /// <summary>Input of this burst, laid over the stored input.</summary>
    public DataObject Input { get; init; } = DataObject.Empty;

    /// <summary>Whether the bookmark is one that this stimulus means.</summary>
    public bool Matches(Bookmark bookmark)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        return (BookmarkId is null || BookmarkId == bookmark.Id)
            && (Name is null || Name == bookmark.Name)
            && (Hash is null || Hash == bookmark.Hash)
            && (Execution is null || Execution == bookmark.Execution);
    }
}
