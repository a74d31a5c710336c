using ResponseWorkflow.Application.Cases.Attachments;
using ResponseWorkflow.Application.Organisation.Users.Queries;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A file of a case.</summary>
public sealed record AttachmentModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string FileName { get; init; }

    /// <summary>Its type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the content in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Who added it, as people are called now.</summary>
    public required string AddedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    internal static AttachmentModel Of(CaseAttachmentRow row, PersonNames names) => new() { Id = row.Id, FileName = row.FileName, ContentType = row.ContentType, Size = row.Size, Hash = row.Hash, AddedBy = names.Of(row.AddedBy), AddedAt = row.AddedAt };
}
