namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>The badges of an instance.</summary>
internal sealed record StudioActivityReport(IReadOnlyList<StudioActivityStats> Stats);
