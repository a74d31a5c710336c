namespace ResponseWorkflow.Server.Access;

/// <summary>How endpoints say what they demand.</summary>
internal static class PermissionConventions
{
    /// <summary>Demands a permission of whoever calls; the nearest demand counts, so an endpoint may differ from its group.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoints, string permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new PermissionDemand(permission));
}
