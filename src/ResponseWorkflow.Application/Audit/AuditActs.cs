namespace ResponseWorkflow.Application.Audit;

/// <summary>The names of what the audit trail records. They are stored: a name never changes its meaning.</summary>
public static class AuditActs
{
    /// <summary>A version was published.</summary>
    public const string DefinitionPublished = "definition.published";

    /// <summary>The published version was retracted.</summary>
    public const string DefinitionRetracted = "definition.retracted";

    /// <summary>The content of an older version became the draft.</summary>
    public const string DefinitionReverted = "definition.reverted";

    /// <summary>A definition was deleted with all versions.</summary>
    public const string DefinitionDeleted = "definition.deleted";

    /// <summary>A version was deleted.</summary>
    public const string VersionDeleted = "definition.version-deleted";

    /// <summary>A file became a draft.</summary>
    public const string DefinitionImported = "definition.imported";
}
