namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>In which order definitions are listed.</summary>
public enum DefinitionOrder
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By family, then by name.</summary>
    Family,

    /// <summary>By the instant of the last change of content.</summary>
    LastModified,

    /// <summary>By the instant at which they were made.</summary>
    Created,
}
