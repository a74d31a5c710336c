using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Server.Access;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>Each endpoint with each role: what the roles allow is what is let through, and nothing is open by mistake.</summary>
public sealed class PermissionMatrixTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    // Whoever opens an endpoint to everybody says so here.
    private static readonly string[] Open =
    [
        "* /health/live", "* /health/ready", "* /workflows/{**path}",
        "POST /api/session", "DELETE /api/session", "PUT /api/session/language",
        "GET /", "GET /sign-in", "GET /password", "GET /denied", "GET /processes/{**rest}", "GET /instances/{**rest}", "GET /users", "GET /roles", "GET /keys",
        "GET /assets/{name}", "GET /icon.svg",
    ];

    private static readonly string[] Roles = ["administrator", "process-owner", "operator", "reader"];

    [Fact]
    public void Every_endpoint_says_what_it_demands()
    {
        var endpoints = Endpoints();

        endpoints.Count.ShouldBeGreaterThan(40);
        endpoints.Where(static one => one.Demand is null).Select(static one => one.Name).ShouldBeEmpty();
        endpoints.Where(static one => one.Demand is NoDemand).Select(static one => one.Name).Except(Open).ShouldBeEmpty();
        endpoints.Select(static one => one.Demand).OfType<PermissionDemand>().ShouldAllBe(static demand => Permissions.All.Contains(demand.Permission));
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("process-owner")]
    [InlineData("operator")]
    [InlineData("reader")]
    [InlineData("")]
    public async Task A_role_is_let_through_where_its_permissions_say_so_and_nowhere_else(string role)
    {
        Roles.ShouldBe(new DefaultRoleOptions().Effective().Select(static one => one.Id));
        var client = role.Length > 0 ? await world.ProgramAsync("ApiKey", null, role) : world.Browser();
        var allowed = new PermissionSet(new DefaultRoleOptions().Effective().Where(one => one.Id == role).SelectMany(static one => one.Permissions));
        var wrong = new List<string>();
        foreach (var (name, method, path, demand) in Endpoints().Where(static one => one.Demand is not NoDemand))
        {
            using var request = new HttpRequestMessage(method, path) { Content = new StringContent("not json", Encoding.UTF8, "application/json") };

            // The headers alone: a stream of events has no end.
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            var status = answer.StatusCode;
            var expected = demand switch
            {
                _ when role.Length == 0 => "401",
                PermissionDemand needed when !allowed.Allows(needed.Permission) => "403",
                _ => "let through",
            };
            var found = status is HttpStatusCode.Unauthorized ? "401" : status is HttpStatusCode.Forbidden ? "403" : status < HttpStatusCode.InternalServerError ? "let through" : status.ToString();
            if (found != expected)
                wrong.Add($"{name}: {found} instead of {expected}");
        }

        wrong.ShouldBeEmpty();
    }

    private List<(string Name, HttpMethod Method, string Path, IAccessDemand? Demand)> Endpoints() =>
    [
        .. from endpoint in world.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]
           from method in methods
           let route = "/" + endpoint.RoutePattern.RawText!.Trim('/')
           select ($"{method} {route}", new HttpMethod(method == "*" ? "GET" : method), PathOf(endpoint.RoutePattern), endpoint.Metadata.GetMetadata<IAccessDemand>()),
    ];

    private static string PathOf(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(static segment => string.Concat(segment.Parts.Select(static part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => "1",
            _ => "x",
        }))));
}
