namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>Something by which a list of tasks can be narrowed.</summary>
/// <param name="Id">Id.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Code">Code, where it has one.</param>
public sealed record TaskChoice(string Id, string NameZh, string NameEn, string? Code = null);
