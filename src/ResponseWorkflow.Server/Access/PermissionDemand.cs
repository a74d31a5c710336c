namespace ResponseWorkflow.Server.Access;

/// <summary>Demands a permission: one of <see cref="Permissions"/>.</summary>
public sealed record PermissionDemand(string Permission) : IAccessDemand;
