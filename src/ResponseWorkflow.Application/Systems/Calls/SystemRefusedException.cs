namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>The other system has understood what it was asked and refuses, for a reason of the business: nothing is free, a reservation is not known. Another attempt would bring the same.</summary>
/// <param name="code">Its code, such as <c>resource.unavailable</c>.</param>
/// <param name="message">Its reason in words.</param>
public sealed class SystemRefusedException(string code, string message) : Exception(message)
{
    /// <summary>Its code.</summary>
    public string Code => code;

    /// <summary>Keys of the items that it refuses; empty when it names none.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}
