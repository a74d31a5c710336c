namespace ResponseWorkflow.Engine.Definitions;

/// <summary>When a new instance may start. The host enforces it.</summary>
public enum ActivationStrategy
{
    /// <summary>Always.</summary>
    AllowAlways,

    /// <summary>Only while no other instance of the definition runs.</summary>
    Singleton,

    /// <summary>Only while no other instance of the definition runs with the same correlation id.</summary>
    CorrelatedSingleton,

    /// <summary>Only while no instance of any definition runs with the same correlation id.</summary>
    Correlation,
}
