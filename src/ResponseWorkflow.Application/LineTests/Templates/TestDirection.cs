namespace ResponseWorkflow.Application.LineTests.Templates;

/// <summary>How a value is compared with its threshold.</summary>
public enum TestDirection
{
    /// <summary>The value is at most the threshold.</summary>
    AtMost,

    /// <summary>The value is at least the threshold.</summary>
    AtLeast,

    /// <summary>The value is the threshold.</summary>
    Equal,

    /// <summary>The value is from the threshold to the upper threshold.</summary>
    Range,

    /// <summary>A person judges: passed or failed.</summary>
    PassFail,
}
