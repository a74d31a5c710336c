namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>The other system has taken the work on and is still at it. The call is made again later, with the same id, and finds the work as it is then; that is no failed attempt.</summary>
/// <param name="message">What it is at.</param>
/// <param name="after">The wait before it is looked at again.</param>
public sealed class SystemPendingException(string message, TimeSpan after) : Exception(message)
{
    /// <summary>The wait before it is looked at again.</summary>
    public TimeSpan After => after;
}
