namespace ResponseWorkflow.Cli;

/// <summary>What the process tells the shell.</summary>
internal enum ExitCode
{
    /// <summary>Done as asked.</summary>
    Success = 0,

    /// <summary>A definition is invalid, the run faulted, or the schema of a database does not fit.</summary>
    Failure = 1,

    /// <summary>The input cannot be used: wrong options, a missing file, broken JSON and the like.</summary>
    Unusable = 2,
}
