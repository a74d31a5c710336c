using ResponseWorkflow.Application.Orders.Queries;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>A document of an order, or of a case that is part of it.</summary>
public sealed record OrderDocumentModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Number of the case that it belongs to.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Where the signed paper lies; null when that is not known.</summary>
    public required string? FilingPlace { get; init; }

    internal static OrderDocumentModel Of(OrderDocument one) =>
        new() { Id = one.Id, Number = one.Number, CaseNumber = one.CaseNumber, TitleZh = one.TitleZh, TitleEn = one.TitleEn, MadeAt = one.MadeAt, FilingPlace = one.FilingPlace };
}
