namespace ResponseWorkflow.Application.Customers.Queries;

/// <summary>A document of a case that concerns a circuit.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="TitleZh">Title in Chinese.</param>
/// <param name="TitleEn">Title in English.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="CaseId">Id of the case.</param>
/// <param name="CaseNumber">Number of the case.</param>
public sealed record CircuitDocument(string Id, string Number, string TitleZh, string TitleEn, DateTimeOffset MadeAt, string CaseId, string CaseNumber);
