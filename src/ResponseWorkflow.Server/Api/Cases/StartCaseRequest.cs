using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Starts a case.</summary>
public sealed record StartCaseRequest
{
    /// <summary>Id of the kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The branch, or other unit, that it belongs to; that of the caller when left out.</summary>
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

    /// <summary>How pressing it is; Normal when left out.</summary>
    public CasePriority? Priority { get; init; }

    /// <summary>Id of the user who answers for it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>When it should be done; left to the process when left out.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Data under the schema of the kind.</summary>
    public DataObject? Data { get; init; }

    internal StartCase Command() => new()
    {
        Kind = Kind,
        UnitId = string.IsNullOrEmpty(UnitId) ? null : UnitId,
        Title = Title,
        CustomerName = CustomerName,
        CustomerNumber = CustomerNumber,
        Grade = Grade,
        CircuitNumber = CircuitNumber,
        ContactPhone = ContactPhone,
        Address = Address,
        Priority = Priority ?? CasePriority.Normal,
        OwnerId = OwnerId,
        DueAt = DueAt,
        Data = Data ?? DataObject.Empty,
    };
}
