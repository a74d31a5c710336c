namespace ResponseWorkflow.Engine.Definitions;

/// <summary>What an error in an activity does to its instance.</summary>
public enum IncidentStrategy
{
    /// <summary>The instance ends as faulted.</summary>
    Fault,

    /// <summary>Other branches go on; the faulted path stays open.</summary>
    ContinueWithIncidents,
}
