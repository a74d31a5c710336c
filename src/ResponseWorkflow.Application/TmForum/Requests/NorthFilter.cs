namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>Which of what was handed in. What is null or empty is not asked about.</summary>
public sealed record NorthFilter
{
    /// <summary>Any of these states.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>What the other system calls it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Handed in at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Handed in at this instant or earlier.</summary>
    public DateTimeOffset? Until { get; init; }
}
