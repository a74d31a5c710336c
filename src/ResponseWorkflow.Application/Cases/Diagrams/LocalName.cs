namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>What something is called in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record LocalName(string Zh, string En);
