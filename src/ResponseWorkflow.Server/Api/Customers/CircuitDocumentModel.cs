using ResponseWorkflow.Application.Customers.Queries;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>A document of a case that concerns a circuit.</summary>
public sealed record CircuitDocumentModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Number.</summary>
    public required string Number { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Id of the case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    internal static CircuitDocumentModel Of(CircuitDocument one) => new()
    {
        Id = one.Id, Number = one.Number, TitleZh = one.TitleZh, TitleEn = one.TitleEn, MadeAt = one.MadeAt, CaseId = one.CaseId, CaseNumber = one.CaseNumber,
    };
}
