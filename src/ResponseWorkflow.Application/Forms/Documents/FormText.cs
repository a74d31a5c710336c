namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>A text of a form in both languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
internal sealed record FormText(string Zh, string En);
