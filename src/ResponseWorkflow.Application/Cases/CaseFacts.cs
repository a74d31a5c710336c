using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases;

/// <summary>What other rooms need to know of a case.</summary>
public sealed record CaseFacts
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The readable number.</summary>
    public required string Number { get; init; }

    /// <summary>Title, as people wrote it.</summary>
    public required string Title { get; init; }

    /// <summary>The branch, or other unit, that the case belongs to.</summary>
    public required string UnitId { get; init; }

    /// <summary>The customer's grade; null when it is not known.</summary>
    public string? Grade { get; init; }

    /// <summary>The customer's name; null when it is not known.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Id of the user who answers for it; null when nobody does.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Id of the user who started it; null when a program did.</summary>
    public string? StartedById { get; init; }

    /// <summary>All its data: the typed fields and those of its kind's schema.</summary>
    public DataObject Data { get; init; } = DataObject.Empty;
}
