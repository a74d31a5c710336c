using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using TestKit;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>
/// Each endpoint × each default role, held in a city branch, × what it is asked for: something of the own unit, of a unit below, of another unit. What
/// is right stands in <c>authorisation-matrix.txt</c>; a route without a line there fails. What routes name is really there: in each unit a case with its task and limit, what is reserved
/// for it, and a customer with a circuit.
/// </summary>
public sealed class AuthorisationMatrixTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const string Head = """
        # Who is let through to which endpoint. The roles are held in a city branch, by a program's key: what is for people who have signed in answers 403.
        # In the columns that end in @hq the role is held at headquarters.
        # A cell has three signs: for something of the own unit, of a unit below, of another branch.
        #   y  let through (the request may still be refused for what it says)
        #   -  403: the role does not allow it
        #   0  404: answered as if it did not exist
        # nobody: 401, or y for what is open. Regenerate with UPDATE_GOLDEN_FILES=true and read every changed line.
        """;

    private static readonly string[] AtHeadquarters = ["process-owner", "administrator", "auditor", "operator"];

    private string _own = "", _below = "", _other = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string GoldenFile => Repository.PathOf("tests", "ResponseWorkflow.Server.Tests", "Access", "authorisation-matrix.txt");

    [Fact]
    public async Task Every_endpoint_answers_every_role_in_every_unit_as_the_table_says()
    {
        var province = await world.AddUnitAsync("M-P", "province");
        (_own, _other) = (await world.AddUnitAsync("M-A", "city-branch", province), await world.AddUnitAsync("M-B", "city-branch", province));
        _below = await world.AddUnitAsync("M-A1", "response-centre", _own);
        await OwnedThings.PublishAsync(world);
        Dictionary<string, OwnedThings> things = new(StringComparer.Ordinal);
        foreach (var unit in new[] { _own, _below, _other })
            things[unit] = await OwnedThings.MakeAsync(world, unit, $"target{things.Count}");
        var columns = new List<(string Name, HttpClient Client)>();
        foreach (var role in Roles())
            columns.Add((role, await ProgramAsync(role, _own)));
        foreach (var role in AtHeadquarters)
            columns.Add(($"{role}@hq", await ProgramAsync(role, UnitTree.RootId)));

        var lines = new List<string>();
        foreach (var (method, route, pattern) in Endpoints())
        {
            var cells = new List<string>();
            foreach (var (_, client) in columns)
            {
                var cell = new StringBuilder();
                foreach (var unit in new[] { _own, _below, _other })
                    cell.Append(await SignAsync(client, method, route, pattern, things[unit]));
                cells.Add(cell.ToString());
            }

            var nobody = await SignAsync(world.Browser(), method, route, pattern, things[_own]);
            lines.Add($"{method + " " + route,-86} {string.Join(' ', cells)} {nobody}");
        }

        var legend = columns.Select(static (column, number) => $"# column {number + 1,2}: {column.Name}");
        var text = string.Join('\n', [Head, .. legend, "# last column: nobody", "", .. lines.Order(StringComparer.Ordinal), ""]);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN_FILES") == "true")
            await File.WriteAllTextAsync(GoldenFile, text, Token);
        text.Split('\n').ShouldBe(await File.ReadAllLinesAsync(GoldenFile, Token) is var known ? [.. known, ""] : []);
        lines.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Nothing_of_another_unit_is_let_through_to_a_role_held_in_a_branch()
    {
        var lines = File.ReadAllLines(GoldenFile).Where(static line => line.Length > 0 && line[0] != '#').ToArray();

        // What is named by its id in the address belongs to a unit; everything else answers with what the caller may see.
        foreach (var line in lines.Where(static line => OwnedThings.Names.Any(name => line.Contains(name, StringComparison.Ordinal))))
        {
            var cells = line[87..].Split(' ');
            cells.SkipLast(AtHeadquarters.Length + 1).ShouldAllBe(static cell => cell[2] != 'y', line);
            cells[^1].ShouldBe("401");
        }

        lines.Length.ShouldBeGreaterThan(100);
    }

    private static IEnumerable<string> Roles() => new DefaultRoleOptions().Effective().Select(static role => role.Id);

    private static async Task<string> SignAsync(HttpClient client, HttpMethod method, string route, RoutePattern pattern, OwnedThings things)
    {
        using var request = new HttpRequestMessage(method, PathOf(pattern, things));

        // A change made from a version that never was: whoever may change it is refused then, so nothing changes.
        request.Headers.TryAddWithoutValidation("If-Match", "\"999999\"");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Content = BodyOf(method, route, things);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        ((int)response.StatusCode).ShouldBeLessThan(500, $"{method} {route}");
        if (response.StatusCode is HttpStatusCode.Unauthorized)
            return "401";
        if (response.StatusCode is HttpStatusCode.Forbidden)
            return "-";
        return response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity && OwnedThings.Unknown.Contains(await CodeAsync(response)) ? "0" : "y";
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Token);
        return text.StartsWith('{') && JsonDocument.Parse(text).RootElement.TryGetProperty("code", out var code) ? code.GetString() : null;
    }

    // Bodies that are right as far as it takes to come to the question of rights, and wrong behind it where there is no version to be wrong.
    private static HttpContent BodyOf(HttpMethod method, string route, OwnedThings things) => (method.Method, route) switch
    {
        ("POST", "/api/units") => Json(new() { ["parentId"] = things.UnitId, ["code"] = "M-A", ["nameZh"] = "x", ["nameEn"] = "x", ["kind"] = "department" }),
        ("PUT", "/api/units/{unitId}") => Json(new() { ["code"] = "M-A", ["nameZh"] = "x", ["nameEn"] = "x", ["kind"] = "department" }),
        ("POST", "/api/units/{unitId}/move") => Json(new() { ["parentId"] = UnitTree.RootId }),
        ("POST", "/api/users") => Json(new() { ["signInName"] = "admin", ["displayName"] = "x", ["unitId"] = things.UnitId, ["password"] = "first horse 1" }),
        ("PUT", "/api/users/{userId}") => Json(new() { ["signInName"] = "admin", ["displayName"] = "x", ["unitId"] = things.UnitId }),
        ("PUT", "/api/users/{userId}/password") => Json(new() { ["password"] = "short" }),
        ("POST", "/api/users/{userId}/holdings") => Json(new() { ["roleId"] = "no-such", ["unitId"] = things.UnitId }),
        ("POST", "/api/users/{userId}/deputies") => Json(new() { ["deputy"] = "no-such", ["validUntil"] = "2000-01-01T00:00:00Z" }),
        ("POST", _) when route.StartsWith("/api/users/", StringComparison.Ordinal) || route.StartsWith("/api/units/", StringComparison.Ordinal) => Json([]),
        ("POST", "/api/human-tasks/{taskId}/comments") or ("POST", "/api/cases/{caseId}/comments") => Json(new() { ["text"] = "x" }),
        ("POST", "/api/human-tasks/{taskId}/delegate") or ("POST", "/api/human-tasks/{taskId}/reassign") => Json(new() { ["to"] = "no-such", ["reason"] = "x" }),
        ("POST", "/api/human-tasks/{taskId}/return") => Json(new() { ["step"] = "no-such", ["reason"] = "x" }),
        ("POST", "/api/human-tasks/{taskId}/copies") or ("POST", "/api/human-tasks/{taskId}/signers") => Json(new() { ["people"] = new JsonArray("no-such") }),
        ("POST", "/api/human-tasks/{taskId}/complete") => Json(new() { ["outcome"] = "no-such" }),
        ("PUT", "/api/human-tasks/{taskId}/draft") => Json(new() { ["data"] = new JsonObject() }),
        ("POST", "/api/cases/{caseId}/links") => Json(new() { ["kind"] = "Follows", ["other"] = things.Ids["caseId"] }),
        ("POST", "/api/cases/{caseId}/participants") => Json(new() { ["user"] = "no-such" }),
        ("POST", "/api/cases/{caseId}/withdraw") => Json(new() { ["reason"] = "x" }),
        ("POST", "/api/cases/{caseId}/documents") => Json(new() { ["template"] = "no-such" }),
        ("POST", "/api/cases/{caseId}/documents/{documentId}/corrections") => Json(new() { ["fields"] = new JsonObject { ["x"] = 1 }, ["reason"] = "x" }),
        ("PUT", "/api/circuits/{circuitId}") => Json(new() { ["number"] = "x", ["customer"] = "x", ["kind"] = "mstp" }),
        ("PUT", "/api/customers/{customerId}") => Json(new() { ["number"] = "x", ["name"] = "x", ["grade"] = "Gold", ["unit"] = things.UnitId }),
        ("POST", "/api/cases/{caseId}/attachments") => new StringContent("%PDF-1.7", Encoding.UTF8, "application/octet-stream"),
        ("POST", "/api/limits/{limitId}/move") => Json(new() { ["limit"] = "2000-01-01T00:00:00Z", ["reason"] = "x" }),
        ("POST", "/api/limits/{limitId}/correct-start") => Json(new() { ["at"] = "2000-01-01T00:00:00Z", ["reason"] = "x" }),
        ("POST", _) when route.Contains("/limits/", StringComparison.Ordinal) => Json(new() { ["reason"] = "x" }),
        (not "GET", _) when OwnedThings.Names.Any(name => route.Contains(name, StringComparison.Ordinal)) => Json([]),
        _ => new StringContent("not json", Encoding.UTF8, "application/json"),
    };

    private static JsonContent Json(JsonObject body) => JsonContent.Create(body);

    private static string PathOf(RoutePattern pattern, OwnedThings things) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: var name } when things.Ids.TryGetValue(name, out var id) => id,
            RoutePatternParameterPart { Name: "kind" } => "Follows",
            RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => "1",
            _ => "x",
        })))) + (pattern.RawText!.EndsWith("{caseId}/attachments", StringComparison.Ordinal) ? "?fileName=x.pdf" : "");

    private async Task<HttpClient> ProgramAsync(string role, string unitId)
    {
        var made = await world.Server.Services.GetRequiredService<Application.Organisation.Users.Keys.ApiKeyCommands>()
            .MakeAsync(new() { Name = "matrix", Roles = [role], UnitId = unitId }, AccessWorld.Test, Token);
        var client = world.Browser(origin: null);
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {made.Key}");
        return client;
    }

    private List<(HttpMethod Method, string Route, RoutePattern Pattern)> Endpoints() =>
    [
        .. from endpoint in world.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]
           from method in methods
           select (new HttpMethod(method == "*" ? "GET" : method), "/" + endpoint.RoutePattern.RawText!.Trim('/'), endpoint.RoutePattern),
    ];
}
