namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>How a cell is said; the text says it too.</summary>
public enum ComposedTone
{
    /// <summary>As everything else.</summary>
    Plain,

    /// <summary>A verdict that is as it should be.</summary>
    Good,

    /// <summary>A verdict that is not.</summary>
    Bad,
}
