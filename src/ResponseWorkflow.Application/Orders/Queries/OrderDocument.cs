namespace ResponseWorkflow.Application.Orders.Queries;

/// <summary>A document of a dispatch order, or of a case that is part of it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Its number.</param>
/// <param name="CaseNumber">Number of the case that it belongs to.</param>
/// <param name="TitleZh">Title in Chinese.</param>
/// <param name="TitleEn">Title in English.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="FilingPlace">Where the signed paper lies; null when that is not known.</param>
public sealed record OrderDocument(string Id, string Number, string CaseNumber, string TitleZh, string TitleEn, DateTimeOffset MadeAt, string? FilingPlace);
