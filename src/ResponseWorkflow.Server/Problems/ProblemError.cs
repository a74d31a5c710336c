namespace ResponseWorkflow.Server.Problems;

/// <summary>One of the things that were wrong with a request.</summary>
/// <param name="Code">Stable code, such as <c>bookmark.gone</c>.</param>
/// <param name="Field">The field of the input; null when it is none in particular.</param>
/// <param name="Message">What was wrong, in the language of the answer.</param>
public sealed record ProblemError(string Code, string? Field, string Message);
