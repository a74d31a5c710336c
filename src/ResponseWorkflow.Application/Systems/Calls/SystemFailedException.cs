namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>There is no answer that counts.</summary>
/// <param name="code">Stable code, such as <c>system.unavailable</c>.</param>
/// <param name="message">What was wrong, for people. Without secrets.</param>
/// <param name="inner">What it came from.</param>
public sealed class SystemFailedException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable code.</summary>
    public string Code => code;

    /// <summary>Whether another attempt would fare no better.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The wait that the other system asks for; null when it asks for none.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
