using ResponseWorkflow.Application.Cases.Diagrams;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>An instance that works for a case: its own, or one that was started from it.</summary>
public sealed record CaseInstanceModel
{
    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>What its process is called.</summary>
    public required string Name { get; init; }

    /// <summary>The same in English, where the kind of case says it.</summary>
    public required string NameEn { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether it has ended.</summary>
    public required bool IsFinished { get; init; }

    internal static CaseInstanceModel Of(CaseInstance instance) => new() { InstanceId = instance.InstanceId, Name = instance.Name.Zh, NameEn = instance.Name.En, StartedAt = instance.StartedAt, IsFinished = instance.IsFinished };
}
