namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>By what a list of instances is ordered.</summary>
public enum InstanceOrder
{
    /// <summary>By the instant of their start.</summary>
    Created,

    /// <summary>By the instant of their last transition.</summary>
    LastExecuted,

    /// <summary>By the instant of their end; those that run come last, in either direction.</summary>
    Finished,

    /// <summary>By their name.</summary>
    Name,
}
