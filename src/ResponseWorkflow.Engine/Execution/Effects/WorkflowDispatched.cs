using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>Another workflow is to be started.</summary>
public sealed record WorkflowDispatched : Effect, IAwaitedEffect
{
    /// <summary>Id for the new instance.</summary>
    public required string ChildInstanceId { get; init; }

    /// <summary>Number of the execution that starts it.</summary>
    public required int Execution { get; init; }

    /// <summary>Logical id of the definition; its published version starts.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Correlation id of the new instance.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Input of the new instance.</summary>
    public DataObject Input { get; init; } = DataObject.Empty;

    /// <summary>Channel by which the host may order its work.</summary>
    public string? ChannelName { get; init; }

    /// <summary>When the instance's parent is told; see <see cref="ChildReport"/>.</summary>
    public ChildReport Report { get; init; }

    /// <summary>The bookmark that the report resumes; null when nobody waits.</summary>
    public string? BookmarkId { get; init; }
}
