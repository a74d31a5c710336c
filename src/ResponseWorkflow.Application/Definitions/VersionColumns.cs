using System.Linq.Expressions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>Which columns of a version are read and written together.</summary>
internal static class VersionColumns
{
    /// <summary>Writes new content into a draft.</summary>
    public static readonly RowUpdate<DefinitionVersionRow> Content = new(
    [
        nameof(DefinitionVersionRow.Name), nameof(DefinitionVersionRow.Description), nameof(DefinitionVersionRow.UsableAsActivity),
        nameof(DefinitionVersionRow.ContentHash), nameof(DefinitionVersionRow.Document), nameof(DefinitionVersionRow.Author), nameof(DefinitionVersionRow.ModifiedAt),
        nameof(DefinitionVersionRow.EditPage), nameof(DefinitionVersionRow.Uses), nameof(DefinitionVersionRow.ToolVersion),
    ]);

    /// <summary>Writes where a version stands.</summary>
    public static readonly RowUpdate<DefinitionVersionRow> Standing = new(
    [
        nameof(DefinitionVersionRow.State), nameof(DefinitionVersionRow.IsLatest), nameof(DefinitionVersionRow.Pins), nameof(DefinitionVersionRow.ChangeNote),
        nameof(DefinitionVersionRow.PublishedAt), nameof(DefinitionVersionRow.PublishedBy), nameof(DefinitionVersionRow.RetractedAt),
    ]);

    /// <summary>Writes the note of a draft.</summary>
    public static readonly RowUpdate<DefinitionVersionRow> Note = new([nameof(DefinitionVersionRow.ChangeNote)]);

    /// <summary>Reads a version without its document, which may be megabytes. Such a row must never be written whole.</summary>
    public static readonly Expression<Func<DefinitionVersionRow, DefinitionVersionRow>> WithoutDocument = row => new DefinitionVersionRow
    {
        Id = row.Id,
        DefinitionId = row.DefinitionId,
        Version = row.Version,
        Name = row.Name,
        Description = row.Description,
        State = row.State,
        IsLatest = row.IsLatest,
        UsableAsActivity = row.UsableAsActivity,
        ContentHash = row.ContentHash,
        Document = Array.Empty<byte>(),
        Pins = row.Pins,
        Author = row.Author,
        Uses = row.Uses,
        ToolVersion = row.ToolVersion,
        EditPage = row.EditPage,
        ChangeNote = row.ChangeNote,
        CreatedAt = row.CreatedAt,
        ModifiedAt = row.ModifiedAt,
        PublishedAt = row.PublishedAt,
        PublishedBy = row.PublishedBy,
        RetractedAt = row.RetractedAt,
    };
}
