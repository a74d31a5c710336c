namespace ResponseWorkflow.Application.Definitions;

/// <summary>One version of a definition. A published version never changes its content again: instances are pinned to it.</summary>
public sealed class DefinitionVersionRow
{
    /// <summary>Id of the version.</summary>
    public required string Id { get; init; }

    /// <summary>Logical id.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Number, from 1.</summary>
    public int Version { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Description.</summary>
    public string? Description { get; set; }

    /// <summary>Where it stands.</summary>
    public VersionState State { get; set; }

    /// <summary>Whether it is the newest version of its definition.</summary>
    public bool IsLatest { get; set; }

    /// <summary>Whether other definitions may use it as an activity.</summary>
    public bool UsableAsActivity { get; set; }

    /// <summary>SHA-256 in hex of what the version means: its document without ids, version numbers and state.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The definition's JSON in the form of the API, UTF-8.</summary>
    public required byte[] Document { get; set; }

    /// <summary>
    /// The versions of other definitions that it uses as activities, as they were when it was published: JSON object from logical id to version id.
    /// Null for a draft.
    /// </summary>
    public string? Pins { get; set; }

    /// <summary>The definitions that it uses as activities itself: JSON array of logical ids. Null where it was stored before this was kept.</summary>
    public string? Uses { get; set; }

    /// <summary>Version of the tool that wrote the document, as the document says.</summary>
    public string? ToolVersion { get; set; }

    /// <summary>Who made it.</summary>
    public required string Author { get; set; }

    /// <summary>The open page that its content was saved from last; null when it came from a client that names none.</summary>
    public string? EditPage { get; set; }

    /// <summary>What was changed, in the words of the one who published it.</summary>
    public string? ChangeNote { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its content changed last.</summary>
    public DateTimeOffset ModifiedAt { get; set; }

    /// <summary>When it was published; null before.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Who published it; null before.</summary>
    public string? PublishedBy { get; set; }

    /// <summary>When it was retracted or replaced; null before.</summary>
    public DateTimeOffset? RetractedAt { get; set; }
}
