using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Starts a case.</summary>
public sealed record StartCase
{
    /// <summary>Id of the kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The branch, or other unit, that it belongs to; that of the actor when null.</summary>
    public string? UnitId { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>The customer's name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The customer's number.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The customer's grade.</summary>
    public string? Grade { get; init; }

    /// <summary>Number of the circuit.</summary>
    public string? CircuitNumber { get; init; }

    /// <summary>Telephone of whoever can be asked.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Where.</summary>
    public string? Address { get; init; }

    /// <summary>How pressing it is.</summary>
    public CasePriority Priority { get; init; } = CasePriority.Normal;

    /// <summary>Id of the user who answers for it; null for nobody yet.</summary>
    public string? OwnerId { get; init; }

    /// <summary>When it should be done; null leaves it to the process.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Data under the schema of the kind.</summary>
    public DataObject Data { get; init; } = DataObject.Empty;
}
