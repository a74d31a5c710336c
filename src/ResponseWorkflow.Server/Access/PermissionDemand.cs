namespace ResponseWorkflow.Server.Access;

/// <summary>Demands a permission: one of <see cref="Permissions"/>.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="IsForAll">Whether the caller must have it for the whole organisation. Otherwise it is enough to have it in some unit, and the endpoint answers for the caller's units only.</param>
public sealed record PermissionDemand(string Permission, bool IsForAll = false) : IAccessDemand;
