namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>A file of a case. Its content lies outside the database, named by its hash.</summary>
public sealed class CaseAttachmentRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its name, without a path.</summary>
    public required string FileName { get; init; }

    /// <summary>Its type, as the list of allowed types has it for the name's ending.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256 of the content in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Id of whoever added it; null when a program did.</summary>
    public string? AddedById { get; init; }

    /// <summary>Name of whoever added it.</summary>
    public required string AddedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset AddedAt { get; init; }
}
