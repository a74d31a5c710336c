using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Runtime.Instances;

/// <summary>What a transition reads of an instance. The rest of the row follows from the state.</summary>
internal sealed record LoadedInstance
{
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required string VersionId { get; init; }

    public required int Version { get; init; }

    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public string? ParentInstanceId { get; init; }

    public string? CaseId { get; init; }

    public int Depth { get; init; }

    public ChildReport Report { get; init; }

    public string? ReportBookmarkId { get; init; }

    public bool IsHeld { get; init; }

    public string? HeldReason { get; init; }

    public long RowVersion { get; init; }

    public int BurstCount { get; init; }

    public required byte[] State { get; init; }
}
