namespace ResponseWorkflow.Server.Access;

/// <summary>Demands a permission: one of <see cref="Permissions"/>.</summary>
/// <param name="Permission">The permission. It is enough to have it in some unit, and the endpoint answers for the caller's units only; those of <see cref="Permissions.OfNoUnit"/> must be held at headquarters.</param>
public sealed record PermissionDemand(string Permission) : IAccessDemand;
