namespace ResponseWorkflow.Server.Problems;

/// <summary>The settings of error answers: section <c>Problems</c>.</summary>
public sealed class ProblemOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Problems";

    /// <summary>When a client should try again after the database could not be used.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>When a client should try again after others were in the way.</summary>
    public TimeSpan BusyRetryAfter { get; set; } = TimeSpan.FromSeconds(1);
}
