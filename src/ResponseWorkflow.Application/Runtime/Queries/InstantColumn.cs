namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>An instant in the life of an instance.</summary>
public enum InstantColumn
{
    /// <summary>Its start.</summary>
    Created,

    /// <summary>Its last transition.</summary>
    Updated,

    /// <summary>Its end.</summary>
    Finished,
}
