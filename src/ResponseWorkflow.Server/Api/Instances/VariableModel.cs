using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>The value of a variable.</summary>
public sealed record VariableModel
{
    /// <summary>Id of the variable in the definition.</summary>
    public required string? Id { get; init; }

    /// <summary>Name; null when the definition that declares it is gone.</summary>
    public required string? Name { get; init; }

    /// <summary>The activity that holds it: a path of ids from the workflow's root.</summary>
    public required string NodeId { get; init; }

    /// <summary>Number of that activity's execution.</summary>
    public required int Execution { get; init; }

    /// <summary>Value.</summary>
    public required DataValue Value { get; init; }
}
