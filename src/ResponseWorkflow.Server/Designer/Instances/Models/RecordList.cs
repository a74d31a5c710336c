namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>A list without pages.</summary>
internal sealed record RecordList<T>(IReadOnlyList<T> Items, int Count);
