namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>A gateway has not taken a message.</summary>
/// <param name="message">What it said, or why there was no answer; shown to administrators.</param>
/// <param name="isFinal">Whether it would say the same of this message again. What is not final is tried again.</param>
/// <param name="innerException">What led to it.</param>
public sealed class ChannelException(string message, bool isFinal, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether it would say the same of this message again.</summary>
    public bool IsFinal => isFinal;

    /// <summary>How long the gateway wants to be left alone; null when it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
