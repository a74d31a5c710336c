namespace ResponseWorkflow.Cli;

/// <summary>The command cannot do anything with what it was given; the message names the place and says what to do.</summary>
internal sealed class UnusableInputException(string message, Exception? innerException = null) : Exception(message, innerException);
