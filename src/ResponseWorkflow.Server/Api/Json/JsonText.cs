using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Api.Json;

/// <summary>A JSON value that is stored as text and goes out as it is, without being read.</summary>
/// <param name="Text">The value's JSON.</param>
[JsonConverter(typeof(JsonTextConverter))]
public sealed record JsonText(string Text);
