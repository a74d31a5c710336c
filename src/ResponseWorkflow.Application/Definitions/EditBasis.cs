namespace ResponseWorkflow.Application.Definitions;

/// <summary>What an editor had before it when it made its change. A change that was based on something older than the newest version is refused.</summary>
/// <param name="VersionId">Id of the version; null leaves it unchecked.</param>
/// <param name="ContentHash">Hash of its content (<see cref="DefinitionVersionRow.ContentHash"/>); null leaves it unchecked.</param>
public sealed record EditBasis(string? VersionId = null, string? ContentHash = null)
{
    /// <summary>Whether a version is what the change was based on.</summary>
    internal bool Fits(DefinitionVersionRow newest) =>
        (VersionId is null || VersionId == newest.Id) && (ContentHash is null || ContentHash == newest.ContentHash);
}
