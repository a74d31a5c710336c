namespace ResponseWorkflow.Application.LineTests.Judging;

/// <summary>What is said of a value, or of a whole test.</summary>
public enum TestVerdict
{
    /// <summary>As it must be.</summary>
    Passed,

    /// <summary>Not as it must be.</summary>
    Failed,

    /// <summary>Not measured, and need not be.</summary>
    NotTested,

    /// <summary>Not measured, and must be.</summary>
    Missing,
}
