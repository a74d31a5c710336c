namespace ResponseWorkflow.Application.Organisation.Deputies;

/// <summary>A user has a deputy for a period. What comes to the user comes to the deputy too; rights do not pass.</summary>
public sealed class DeputyRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Who is away.</summary>
    public required string UserId { get; init; }

    /// <summary>Who stands in.</summary>
    public required string DeputyId { get; init; }

    /// <summary>From when on.</summary>
    public DateTimeOffset ValidFrom { get; init; }

    /// <summary>Until when, this instant excluded.</summary>
    public DateTimeOffset ValidUntil { get; set; }

    /// <summary>Who said so.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }
}
