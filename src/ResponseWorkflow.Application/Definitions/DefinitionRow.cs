namespace ResponseWorkflow.Application.Definitions;

/// <summary>A workflow definition as a whole: what its versions share. The row that changes of its versions lock.</summary>
public sealed class DefinitionRow
{
    /// <summary>Logical id that all versions share.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Name of the newest version.</summary>
    public string? Name { get; set; }

    /// <summary>Which family of processes it belongs to, such as <c>after-sales</c>; null when to none.</summary>
    public string? Family { get; set; }

    /// <summary>The highest number that a version was given, also when that version has been deleted since: numbers grow.</summary>
    public int LatestVersion { get; set; }

    /// <summary>Counts every change of the definition or one of its versions; guards against lost updates.</summary>
    public long RowVersion { get; set; }

    /// <summary>The file under <c>workflows/</c> that it was imported from, relative; null when it was made otherwise.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>Hash of the file's content as it was imported last; null when it was made otherwise.</summary>
    public string? ImportedHash { get; set; }

    /// <summary>Hash of the content that the last import stored. Another hash of the newest version means that somebody has edited since.</summary>
    public string? ImportedContentHash { get; set; }

    /// <summary>How many days finished instances are kept; null leaves it to the general rule.</summary>
    public int? RetentionDays { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
