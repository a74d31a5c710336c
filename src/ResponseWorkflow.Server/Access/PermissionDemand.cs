namespace ResponseWorkflow.Server.Access;

/// <summary>What an endpoint demands of its caller; one of <see cref="Permissions"/>.</summary>
public sealed record PermissionDemand(string Permission);
