namespace ResponseWorkflow.Server.Api.Callers;

/// <summary>The body or the answer of a command that says which instance it concerns.</summary>
internal interface IConcernsInstance
{
    /// <summary>The instance.</summary>
    string? InstanceId { get; }

    /// <summary>Its correlation.</summary>
    string? CorrelationId { get; }
}
