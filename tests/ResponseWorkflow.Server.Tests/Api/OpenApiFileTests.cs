using System.Text.Json;
using System.Text.Json.Nodes;
using TestKit;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>The description of the API, which clients are generated from.</summary>
public sealed class OpenApiFileTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_description_is_the_file_that_is_kept()
    {
        var document = await DocumentAsync();
        var text = document.ToJsonString(Indented) + "\n";
        var path = Repository.PathOf("docs", "openapi.json");
        var isWanted = Environment.GetEnvironmentVariable("UPDATE_GOLDEN_FILES") == "true";
        if (isWanted)
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe(text, "The API has changed. Look at the change, then run this test with UPDATE_GOLDEN_FILES=true.");
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_its_problems()
    {
        var operations = (await DocumentAsync())["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject().Select(one => (Name: $"{one.Key} {path.Key}", Operation: one.Value!))).ToArray();

        operations.Length.ShouldBe(296);
        operations.Select(static one => one.Operation["operationId"]!.GetValue<string>()).ShouldBeUnique();
        foreach (var (name, operation) in operations)
        {
            operation["summary"]!.GetValue<string>().ShouldNotBeEmpty(name);
            var problems = operation["responses"]!.AsObject().Where(static one => one.Key[0] is '4' or '5').ToArray();
            problems.Select(static one => one.Key).ShouldContain("503", name);

            // The TM Forum interfaces refuse in their own form.
            var form = name.Contains("/tmf-api/", StringComparison.Ordinal) ? "application/json" : "application/problem+json";
            problems.ShouldAllBe(one => one.Value!["content"]![form] != null, name);
        }
    }

    [Fact]
    public async Task Parameters_of_queries_have_their_types()
    {
        var parameters = (await DocumentAsync())["paths"]!["/api/instances"]!["get"]!["parameters"]!.AsArray().ToDictionary(static one => one!["name"]!.GetValue<string>(), static one => one!["schema"]!.ToJsonString());

        parameters["pageSize"].ShouldContain("integer");
        parameters["isHeld"].ShouldContain("boolean");
        parameters["from"].ShouldContain("date-time");
        parameters["status"].ShouldContain("Running");
    }

    private async Task<JsonNode> DocumentAsync()
    {
        var document = JsonNode.Parse((await api.GetAsync("/openapi/v1.json")).Text)!;

        // The address of the server that tests run on.
        document.AsObject().Remove("servers");
        return document;
    }
}
