namespace ResponseWorkflow.Engine.Definitions;

/// <summary>How bad a problem of a definition is.</summary>
public enum ProblemSeverity
{
    /// <summary>The definition may be published.</summary>
    Warning,

    /// <summary>The definition may be stored as a draft, but not published or run.</summary>
    Error,
}
