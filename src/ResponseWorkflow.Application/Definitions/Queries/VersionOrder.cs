namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>In which order versions are listed.</summary>
public enum VersionOrder
{
    /// <summary>By name, then by logical id and number.</summary>
    Name,

    /// <summary>By the instant at which they were made.</summary>
    Created,

    /// <summary>By number.</summary>
    Version,
}
