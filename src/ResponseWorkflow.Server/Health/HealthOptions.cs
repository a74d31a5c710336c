namespace ResponseWorkflow.Server.Health;

/// <summary>The settings of the health checks: section <c>Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Health";

    /// <summary>How long a check may take before it counts as failed.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a node counts as not ready after the database refused a write, unless a write succeeds before; 5 seconds. Zero does not count it.</summary>
    public TimeSpan WriteFailureMemory { get; set; } = TimeSpan.FromSeconds(5);
}
