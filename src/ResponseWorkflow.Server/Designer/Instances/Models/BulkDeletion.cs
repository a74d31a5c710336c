namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>How many instances were deleted.</summary>
internal sealed record BulkDeletion(int Deleted);
