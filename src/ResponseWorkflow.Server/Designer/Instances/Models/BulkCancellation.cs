namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>How many instances were cancelled.</summary>
internal sealed record BulkCancellation(int CancelledCount);
