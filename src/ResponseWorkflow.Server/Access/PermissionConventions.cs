namespace ResponseWorkflow.Server.Access;

/// <summary>How endpoints say what they demand. One that says nothing is closed to everybody.</summary>
internal static class PermissionConventions
{
    /// <summary>Demands a permission of whoever calls; the nearest demand counts, so an endpoint may differ from its group.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoints, string permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new PermissionDemand(permission));

    /// <summary>Demands that it is known who calls.</summary>
    public static TBuilder RequireSignIn<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new SignInDemand());

    /// <summary>Opens endpoints to everybody.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="isForBrowsers">Whether browsers of other sites must be kept from sending writes to it; programs of other makers call what is not for browsers.</param>
    public static TBuilder OpenToEverybody<TBuilder>(this TBuilder endpoints, bool isForBrowsers = true)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new NoDemand(isForBrowsers));
}
