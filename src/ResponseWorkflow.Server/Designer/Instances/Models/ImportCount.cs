namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>How many instances were taken over.</summary>
internal sealed record ImportCount(int Count);
