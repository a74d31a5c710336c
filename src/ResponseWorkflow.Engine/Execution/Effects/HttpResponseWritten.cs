using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>The HTTP request that caused this burst is to be answered.</summary>
/// <param name="StatusCode">Status code.</param>
/// <param name="Content">Body: text as it is, anything else as JSON; null for none.</param>
/// <param name="ContentType">Media type; null lets the host choose by the body.</param>
/// <param name="Headers">Further headers: name to text or list of texts.</param>
public sealed record HttpResponseWritten(int StatusCode, DataValue Content, string? ContentType, DataObject Headers) : Effect;
