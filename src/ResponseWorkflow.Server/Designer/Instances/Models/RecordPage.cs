namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>A page of a list.</summary>
internal sealed record RecordPage<T>(IReadOnlyList<T> Items, int TotalCount)
{
    /// <summary>What may be done with the list; nothing that the Studio would ask for.</summary>
    public IReadOnlyList<string> Links { get; } = [];
}
