namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Reads versions without their documents.</summary>
public static class VersionSummaries
{
    /// <summary>The summaries of versions.</summary>
    /// <param name="rows">A query of the versions.</param>
    public static IQueryable<VersionSummary> Of(IQueryable<DefinitionVersionRow> rows) => rows.Select(static row => new VersionSummary(
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
        row.ToolVersion));
}
