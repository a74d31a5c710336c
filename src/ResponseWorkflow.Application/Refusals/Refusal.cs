namespace ResponseWorkflow.Application.Refusals;

/// <summary>What was wrong with a command, which rule it broke and what to do. A refused command stores nothing.</summary>
/// <param name="Code">Stable code, such as <c>bookmark.gone</c>.</param>
/// <param name="Kind">Its class.</param>
/// <param name="Message">In English.</param>
/// <param name="MessageZh">The same in Chinese.</param>
/// <param name="Field">The field of the input that is wrong; null when it is none in particular.</param>
public sealed record Refusal(string Code, RefusalKind Kind, string Message, string MessageZh, string? Field = null);
