namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>The HTTP response that a workflow wrote.</summary>
/// <param name="StatusCode">Status code.</param>
/// <param name="Content">The body as JSON text; null for none. Text stands as JSON text too.</param>
/// <param name="ContentType">Media type; null lets the server choose by the body.</param>
/// <param name="Headers">Further headers, JSON object: name to text or list of texts.</param>
public sealed record HttpAnswerWritten(int StatusCode, string? Content, string? ContentType, string Headers);
