using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Designer.Instances.Requests;

/// <summary>A condition on an instant. The Studio sends half-filled ones while somebody fills them in: those do not narrow anything.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record TimestampFilter(string? Column, string? Operator, DateTimeOffset? Timestamp);
