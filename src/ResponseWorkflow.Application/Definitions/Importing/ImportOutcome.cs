namespace ResponseWorkflow.Application.Definitions.Importing;

/// <summary>What came of importing a file.</summary>
public enum ImportOutcome
{
    /// <summary>The definition was new, and is published.</summary>
    Added,

    /// <summary>The file had changed; its content is published as a new version.</summary>
    Updated,

    /// <summary>There was nothing to do.</summary>
    Unchanged,

    /// <summary>The file had changed, but somebody has edited the definition since the last import: nothing was overwritten.</summary>
    EditedSince,

    /// <summary>The file cannot be published; its problems say why.</summary>
    Refused,
}
