namespace ResponseWorkflow.Application.Definitions;

/// <summary>What an editor had before it when it made its change. A change that was based on something older than the newest version is refused.</summary>
/// <param name="VersionId">Id of the version; null leaves it unchecked.</param>
/// <param name="ContentHash">Hash of its content (<see cref="DefinitionVersionRow.ContentHash"/>); null leaves it unchecked.</param>
public sealed record EditBasis(string? VersionId = null, string? ContentHash = null)
{
    /// <summary>
    /// Who edits, where the newest version may be whatever that person saved before: an editor that saves by itself sends the next change before it knows
    /// what came of the last. Null demands the basis of everybody.
    /// </summary>
    public string? Editor { get; init; }

    /// <summary>
    /// The open page in which <see cref="Editor"/> works. What the same person saved from another page, or without one, is then like the change of somebody
    /// else. Null, for clients that have no pages, knows the person alone.
    /// </summary>
    public string? Page { get; init; }

    /// <summary>Whether a draft is left alone, for those who cannot say what they had before them; <see cref="Editor"/>'s own is not.</summary>
    public bool SparesDrafts { get; init; }

    /// <summary>Whether there must be no definition yet, for those who make a new one under an id of their choice.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether there must be a definition for the change to fit.</summary>
    internal bool NamesVersion => VersionId is not null || ContentHash is not null;

    /// <summary>Whether a version is what the change was based on.</summary>
    internal bool Fits(DefinitionVersionRow newest)
    {
        if (Editor is not null && newest.Author == Editor && (Page is null || newest.EditPage == Page))
            return true;
        return (!SparesDrafts || newest.State != VersionState.Draft)
            && (VersionId is null || VersionId == newest.Id)
            && (ContentHash is null || ContentHash == newest.ContentHash);
    }
}
