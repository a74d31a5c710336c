namespace ResponseWorkflow.Engine.Authoring;

/// <summary>An activity cannot do its work: the execution faults with this code and message.</summary>
public sealed class ActivityFaultException : Exception
{
    /// <summary>Makes the fault.</summary>
    /// <param name="code">Stable code, such as <c>expression.error</c>.</param>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ActivityFaultException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>Stable code.</summary>
    public string Code { get; }

    /// <summary>Groups faults, as the Fault activity gives it.</summary>
    public string? Category { get; init; }

    /// <summary>The type of the fault, as the Fault activity gives it.</summary>
    public string? FaultType { get; init; }
}
