using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Server.Access;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>What endpoints demand: nothing is open by mistake.</summary>
public sealed class DemandTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    // Whoever opens an endpoint to everybody says so here.
    private static readonly string[] Open =
    [
        "* /health/live", "* /health/ready", "* /workflows/{**path}",
        "POST /api/session", "DELETE /api/session", "PUT /api/session/language",
        "GET /", "GET /sign-in", "GET /password", "GET /denied", "GET /processes/{**rest}", "GET /instances/{**rest}", "GET /users/{**rest}", "GET /roles", "GET /keys", "GET /units", "GET /audit", "GET /me", "GET /cases/{**rest}",
        "GET /forms/editor", "GET /tasks/{**rest}", "GET /start", "GET /search", "GET /customers", "GET /circuits", "GET /limits/{**rest}", "GET /running-limits", "GET /calendars", "GET /notices", "GET /notice-settings", "GET /systems", "GET /document-templates/{**rest}", "GET /test-templates", "GET /verifications/new", "GET /reservations", "GET /orders/{**rest}",
        "GET /assets/{name}", "GET /icon.svg",
    ];

    [Fact]
    public void Every_endpoint_says_what_it_demands()
    {
        var endpoints = Endpoints();

        endpoints.Count.ShouldBeGreaterThan(40);
        endpoints.Where(static one => one.Demand is null).Select(static one => one.Name).ShouldBeEmpty();
        endpoints.Where(static one => one.Demand is NoDemand).Select(static one => one.Name).Except(Open).ShouldBeEmpty();
        endpoints.Select(static one => one.Demand).OfType<PermissionDemand>().ShouldAllBe(static demand => Permissions.All.Contains(demand.Permission));
    }

    private List<(string Name, IAccessDemand? Demand)> Endpoints() =>
    [
        .. from endpoint in world.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]
           from method in methods
           let route = "/" + endpoint.RoutePattern.RawText!.Trim('/')
           select ($"{method} {route}", endpoint.Metadata.GetMetadata<IAccessDemand>()),
    ];
}
