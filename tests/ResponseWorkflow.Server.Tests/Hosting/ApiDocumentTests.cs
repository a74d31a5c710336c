using System.Net;
using Microsoft.AspNetCore.Builder;

namespace ResponseWorkflow.Server.Tests.Hosting;

/// <summary>The description of the API.</summary>
public sealed class ApiDocumentTests
{
    [Fact]
    public async Task Every_operation_tells_its_problems()
    {
        await using var server = new ServerUnderTest(endpoints: static routes => routes.MapPost("/test/body", static (Dictionary<string, string> body) => body.Count));

        var (response, json) = await server.GetAsync("/openapi/v1.json");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        json.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var responses = json.GetProperty("paths").GetProperty("/test/body").GetProperty("post").GetProperty("responses");
        responses.EnumerateObject().Select(static one => one.Name).ShouldBe(["200", "400", "401", "403", "404", "409", "413", "415", "422", "500", "503"], ignoreOrder: true);
        responses.GetProperty("409").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString().ShouldBe("#/components/schemas/ProblemDocument");
        json.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDocument").GetProperty("properties").TryGetProperty("code", out _).ShouldBeTrue();
        json.GetProperty("paths").TryGetProperty("/metrics", out _).ShouldBeFalse();
    }
}
