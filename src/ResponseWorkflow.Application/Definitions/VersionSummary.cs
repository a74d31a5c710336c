namespace ResponseWorkflow.Application.Definitions;

/// <summary>A version without its document, as lists show it.</summary>
/// <param name="Id">Id of the version.</param>
/// <param name="DefinitionId">Logical id.</param>
/// <param name="Version">Number, from 1.</param>
/// <param name="Name">Name.</param>
/// <param name="Description">Description; cut at 4,000 characters.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsLatest">Whether it is the newest of its definition.</param>
/// <param name="UsableAsActivity">Whether other definitions may use it as an activity.</param>
/// <param name="ContentHash">Hash of its content.</param>
/// <param name="Author">Who changed its content last.</param>
/// <param name="ChangeNote">What was changed, in the words of the one who published it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ModifiedAt">When its content changed last.</param>
/// <param name="PublishedAt">When it was published; null before.</param>
/// <param name="PublishedBy">Who published it; null before.</param>
/// <param name="RetractedAt">When it was retracted or replaced; null while it is not.</param>
/// <param name="ToolVersion">Version of the tool that wrote it; null when it does not say.</param>
public sealed record VersionSummary(
    string Id,
    string DefinitionId,
    int Version,
    string? Name,
    string? Description,
    VersionState State,
    bool IsLatest,
    bool UsableAsActivity,
    string ContentHash,
    string Author,
    string? ChangeNote,
    DateTimeOffset CreatedAt,
    DateTimeOffset ModifiedAt,
    DateTimeOffset? PublishedAt,
    string? PublishedBy,
    DateTimeOffset? RetractedAt,
    string? ToolVersion)
{
    internal static VersionSummary Of(DefinitionVersionRow row) => new(
        row.Id,
        row.DefinitionId,
        row.Version,
        row.Name,
        row.Description,
        row.State,
        row.IsLatest,
        row.UsableAsActivity,
        row.ContentHash,
        row.Author,
        row.ChangeNote,
        row.CreatedAt,
        row.ModifiedAt,
        row.PublishedAt,
        row.PublishedBy,
        row.RetractedAt,
        row.ToolVersion);
}
