namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>A value that a field may have, with its words.</summary>
/// <param name="Value">The value.</param>
/// <param name="Zh">The word in Chinese.</param>
/// <param name="En">The word in English.</param>
public sealed record DocumentChoice(string Value, string Zh, string En);
