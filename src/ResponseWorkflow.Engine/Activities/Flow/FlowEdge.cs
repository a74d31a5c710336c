using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>A connection of a flowchart by the indices of its activities.</summary>
/// <param name="Source">Index of the activity it leaves.</param>
/// <param name="Target">Index of the activity it enters.</param>
/// <param name="Port">The outcome it follows.</param>
/// <param name="Direction">Where it leads.</param>
/// <param name="IsValid">Whether a backward connection closes a structured loop.</param>
internal readonly record struct FlowEdge(int Source, int Target, string Port, FlowDirection Direction, bool IsValid)
{
    /// <summary>The outcome of a plain completion, and of connections that name none.</summary>
    public const string DefaultPort = "Done";

    public bool IsBackward => Direction == FlowDirection.Backward;

    /// <summary>Whether a completion with these outcomes follows the connection; no outcomes is a plain completion.</summary>
    public bool IsFollowedBy(IReadOnlyList<string> outcomes)
    {
        if (outcomes.Count == 0)
            return Port == DefaultPort;
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i] == Port)
                return true;
        }

        return false;
    }
}
