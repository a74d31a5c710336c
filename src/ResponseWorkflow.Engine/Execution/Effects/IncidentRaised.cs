namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>An error happened.</summary>
/// <param name="Incident">The error.</param>
public sealed record IncidentRaised(Incident Incident) : Effect;
