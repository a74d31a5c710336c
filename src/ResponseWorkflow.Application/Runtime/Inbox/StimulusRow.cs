namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>A stimulus that is to be delivered, or that is kept until something waits for it.</summary>
public sealed class StimulusRow
{
    /// <summary>Id; later ones are greater.</summary>
    public required string Id { get; init; }

    /// <summary>What it does.</summary>
    public StimulusKind Kind { get; init; }

    /// <summary>Whether nothing waited for it yet: it is kept until <see cref="ExpiresAt"/>. Otherwise it is to be delivered.</summary>
    public bool IsKept { get; set; }

    /// <summary>Whether the instance that it is for is suspended by an operator.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The kind of bookmark or trigger it is for, such as <c>Elsa.Event</c>.</summary>
    public string? Name { get; init; }

    /// <summary>By which it finds bookmarks and triggers.</summary>
    public string? Hash { get; init; }

    /// <summary>Reaches only instances of that correlation; null reaches all.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Reaches only this instance; null reaches all.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Resumes only this bookmark.</summary>
    public string? BookmarkId { get; init; }

    /// <summary>The version that a start is for.</summary>
    public string? VersionId { get; init; }

    /// <summary>The trigger activity of a start.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The case that what it starts works for; null for none.</summary>
    public string? CaseId { get; init; }

    /// <summary>What it carries: the input of the burst, JSON object; for a cancellation the reason as <c>reason</c>.</summary>
    public required string Input { get; init; }

    /// <summary>Who or what caused it.</summary>
    public required string Cause { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is given up if nothing waits for it.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>How often its delivery failed.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it failed last.</summary>
    public string? LastError { get; set; }
}
