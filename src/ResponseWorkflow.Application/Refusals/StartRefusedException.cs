namespace ResponseWorkflow.Application.Refusals;

/// <summary>
/// The program cannot start and an operator must act. The message is one line that says what is wrong, which setting or database it concerns and what to do;
/// it holds no password.
/// </summary>
public sealed class StartRefusedException : Exception
{
    /// <summary>Makes the error.</summary>
    public StartRefusedException(string message, Exception? innerException = null)
        : base(message?.ReplaceLineEndings(" "), innerException)
    {
    }
}
