using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>What was filled in so far.</summary>
public sealed record TaskDraftRequest
{
    /// <summary>The data: a JSON object.</summary>
    public required DataValue Data { get; init; }
}
