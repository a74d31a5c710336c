namespace ResponseWorkflow.Application.Definitions.Families;

/// <summary>A family of processes.</summary>
/// <param name="Id">Id.</param>
/// <param name="NameZh">Name in Chinese; the id when it has none.</param>
/// <param name="NameEn">Name in English; the id when it has none.</param>
/// <param name="Definitions">How many definitions belong to it.</param>
public sealed record FamilySummary(string Id, string NameZh, string NameEn, int Definitions);
