namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>An error of an instance.</summary>
internal sealed record StudioIncident(string ActivityId, string ActivityNodeId, string ActivityType, string Message, StudioException Exception, DateTimeOffset Timestamp);
