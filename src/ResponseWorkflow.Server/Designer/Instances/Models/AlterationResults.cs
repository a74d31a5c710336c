namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>What came of alterations.</summary>
internal sealed record AlterationResults(IReadOnlyList<AlterationResults.One> Results)
{
    /// <summary>What came of that of one instance.</summary>
    internal sealed record One(string WorkflowInstanceId, bool IsSuccessful, string? Error);
}
