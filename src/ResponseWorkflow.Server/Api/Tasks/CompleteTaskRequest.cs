using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Tasks;

/// <summary>Reports the result of a task.</summary>
public sealed record CompleteTaskRequest
{
    /// <summary>The result.</summary>
    public DataValue Result { get; init; }
}
