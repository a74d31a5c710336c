namespace ResponseWorkflow.Application.Definitions.Testing;

/// <summary>
/// What a draft was when it was run as a test. Never changed: instances of tests are pinned to it, so that later changes of the draft leave them as they are. The same
/// content is stored once, however often it is run. Retention removes it when no instance is pinned to it any more.
/// </summary>
public sealed class TestVersionRow
{
    /// <summary>What the ids of all begin with, and those of no others.</summary>
    public const string IdPrefix = "test-";

    /// <summary>Id, which is made of the draft's id and the content.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the draft.</summary>
    public required string DraftId { get; init; }

    /// <summary>Logical id.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Number of the draft.</summary>
    public int Version { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Hash of what it means (<see cref="DefinitionVersionRow.ContentHash"/>).</summary>
    public required string ContentHash { get; init; }

    /// <summary>The definition's JSON, UTF-8.</summary>
    public required byte[] Document { get; init; }

    /// <summary>The versions of other definitions that it uses as activities, as <see cref="DefinitionVersionRow.Pins"/> has them.</summary>
    public string? Pins { get; init; }

    /// <summary>Who ran it first.</summary>
    public required string Author { get; init; }

    /// <summary>When it was run last.</summary>
    public DateTimeOffset RunAt { get; set; }

    /// <summary>Whether the version of an id is the copy of a draft, so that instances of it are tests.</summary>
    public static bool IsTest(string versionId)
    {
        ArgumentNullException.ThrowIfNull(versionId);
        return versionId.StartsWith(IdPrefix, StringComparison.Ordinal);
    }

    /// <summary>As a version that is neither published nor the newest.</summary>
    internal DefinitionVersionRow ToVersion() => new()
    {
        Id = Id,
        DefinitionId = DefinitionId,
        Version = Version,
        Name = Name,
        Description = Description,
        State = VersionState.Draft,
        IsLatest = false,
        ContentHash = ContentHash,
        Document = Document,
        Pins = Pins,
        Author = Author,
        CreatedAt = RunAt,
        ModifiedAt = RunAt,
    };
}
