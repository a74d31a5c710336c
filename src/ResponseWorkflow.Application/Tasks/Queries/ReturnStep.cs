namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>A step that a task may be returned to.</summary>
/// <param name="Id">Id of the activity.</param>
/// <param name="NameZh">What it is called in Chinese.</param>
/// <param name="NameEn">The same in English.</param>
public sealed record ReturnStep(string Id, string NameZh, string NameEn);
