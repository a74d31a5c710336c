namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>Something by which a list of running limits can be narrowed.</summary>
/// <param name="Id">Id.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
public sealed record LimitChoice(string Id, string NameZh, string NameEn);
