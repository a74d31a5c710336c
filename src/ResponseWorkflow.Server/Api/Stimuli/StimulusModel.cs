using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Stimuli;

/// <summary>A stimulus that is kept until something waits for it, or that waits to be delivered.</summary>
public sealed record StimulusModel
{
    /// <summary>Id; later ones are greater.</summary>
    public required string Id { get; init; }

    /// <summary>What it does.</summary>
    public required StimulusKind Kind { get; init; }

    /// <summary>Whether nothing waited for it yet; otherwise it is to be delivered.</summary>
    public required bool IsKept { get; init; }

    /// <summary>Whether the instance that it is for is suspended by an operator.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>The kind of bookmark or trigger it is for.</summary>
    public required string? Name { get; init; }

    /// <summary>Reaches only instances of that correlation.</summary>
    public required string? CorrelationId { get; init; }

    /// <summary>Reaches only this instance.</summary>
    public required string? InstanceId { get; init; }

    /// <summary>Resumes only this bookmark.</summary>
    public required string? BookmarkId { get; init; }

    /// <summary>What it carries.</summary>
    public required JsonText Input { get; init; }

    /// <summary>Who or what caused it.</summary>
    public required string Cause { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is given up.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>How often its delivery failed.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why it failed last.</summary>
    public required string? LastError { get; init; }
}
