using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>What became of reading a form.</summary>
/// <param name="Document">The form; null when something is wrong with it.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record ReadForm(FormDocument? Document, IReadOnlyList<Refusal> Problems);
