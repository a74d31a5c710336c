using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Orders.Activities;

/// <summary>A section of the work on the case's circuit stands otherwise.</summary>
/// <param name="Section">Key of the section.</param>
/// <param name="State">How it stands.</param>
public sealed record SectionRecorded(string Section, OrderSectionState State) : Effect
{
    /// <summary>What is in the way; null when nothing is.</summary>
    public string? Blocker { get; init; }
}
