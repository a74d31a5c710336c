namespace ResponseWorkflow.Application.Audit;

/// <summary>The place of acts that a program itself carries out.</summary>
/// <param name="agent">Name of the program.</param>
public sealed class ProgramPlace(string agent) : IAuditPlace
{
    /// <inheritdoc/>
    public string? Address => null;

    /// <inheritdoc/>
    public string? Agent { get; } = agent;
}
