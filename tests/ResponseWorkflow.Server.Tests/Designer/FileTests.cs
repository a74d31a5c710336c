using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestKit;

namespace ResponseWorkflow.Server.Tests.Designer;

/// <summary>Definitions as files.</summary>
public sealed class FileTests(DesignerFixture designer) : IClassFixture<DesignerFixture>
{
    private const string Import = "workflow-definitions/import-files";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The definitions that come with the product.</summary>
    public static TheoryData<string> Workflows => [.. Directory.EnumerateFiles(Repository.PathOf("workflows"), "*.json", SearchOption.AllDirectories).Select(static path => Path.GetRelativePath(Repository.PathOf("workflows"), path))];

    [Fact]
    public async Task A_definition_that_was_exported_unzipped_and_imported_runs_the_same()
    {
        var model = DesignerFixture.Model("traveller");
        model["outputs"] = new JsonArray(new JsonObject { ["name"] = "Sum", ["type"] = "Int32", ["isArray"] = false });
        model["root"]!["activities"] = new JsonArray(
            JsonNode.Parse("""{"id":"sum","name":"sum","type":"Elsa.SetOutput","version":1,"outputName":{"typeName":"String","expression":{"type":"Literal","value":"Sum"}},"outputValue":{"typeName":"Object","expression":{"type":"JavaScript","value":"20 + 22"}}}"""));
        var saved = await designer.SaveAsync(model);
        var before = await RunAsync("traveller");
        var archive = await designer.DownloadAsync(HttpMethod.Post, "bulk-actions/export/workflow-definitions", new JsonObject { ["ids"] = new JsonArray(saved["id"]!.GetValue<string>()) });
        await designer.PostAsync("workflow-definitions/traveller/retract");
        (await designer.DeleteAsync("workflow-definitions/traveller")).Status.ShouldBe(HttpStatusCode.NoContent);

        using var zip = new ZipArchive(new MemoryStream(archive));
        var entry = zip.Entries.ShouldHaveSingleItem();
        entry.FullName.ShouldBe("traveller-v1.json");
        using var content = new MemoryStream();
        await (await entry.OpenAsync(Token)).CopyToAsync(content, Token);
        (await designer.UploadAsync(Import, (entry.FullName, content.ToArray()))).Json.GetProperty("count").GetInt32().ShouldBe(1);

        var after = await RunAsync("traveller");
        after.ShouldBe(before);
        after.ShouldContain("42");
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task A_definition_of_the_product_comes_back_from_the_designer_as_it_was(string path)
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.PathOf("workflows"), path), Token))!.AsObject();
        file["definitionId"] = $"trip-{Path.GetFileNameWithoutExtension(path)}";
        var imported = await designer.PostAsync("workflow-definitions/import", file);
        imported.Status.ShouldBe(HttpStatusCode.OK, imported.Text);
        AllCanBeDrawn(imported.Json.GetProperty("root")).ShouldBePositive();
        var id = file["definitionId"]!.GetValue<string>();
        await designer.Store.PublishAsync(id, "ann", "First.", null, Token);

        var drawn = JsonNode.Parse((await designer.GetAsync($"workflow-definitions/by-definition-id/{id}")).Text)!.AsObject();
        drawn["description"] = "Touched.";
        await designer.SaveAsync(drawn);

        var changes = await designer.GetAsync($"/api/definitions/{id}/comparison?from=1&to=2");
        changes.Json.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem().GetProperty("subject").GetString().ShouldBe("Setting", changes.Text);
    }

    [Fact]
    public async Task An_export_names_its_file_and_keeps_no_links()
    {
        await designer.SaveAsync(DesignerFixture.Model("named/../file"));

        var answer = await designer.GetAsync("workflow-definitions/named%2F..%2Ffile/export?versionOptions=1&includeConsumingWorkflows=False");

        answer.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("named----file-v1.json");
        answer.Json.TryGetProperty("links", out _).ShouldBeFalse();
        answer.Json.GetProperty("$schema").GetString().ShouldNotBeNull();
        (await designer.GetAsync("workflow-definitions/none/export")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var zip = new ZipArchive(new MemoryStream(await designer.DownloadAsync(HttpMethod.Get, "workflow-definitions/named%2F..%2Ffile/export?includeConsumingWorkflows=True")));
        zip.Entries.Select(static entry => entry.FullName).ShouldBe(["named----file-v1.json"]);
    }

    [Fact]
    public async Task Files_and_archives_are_imported_together_as_drafts()
    {
        var published = DesignerFixture.Model("import-b");
        published["isPublished"] = true;

        var answer = await designer.UploadAsync(Import, ("a.json", Bytes(DesignerFixture.Model("import-a"))), ("more.zip", Zip(("folder/b.json", Bytes(published)), ("readme.txt", "x"u8.ToArray()))));

        answer.Json.GetProperty("count").GetInt32().ShouldBe(2);
        (await designer.GetAsync("workflow-definitions/by-definition-id/import-b")).Json.GetProperty("isPublished").GetBoolean().ShouldBeFalse();
        (await designer.GetAsync("/api/audit?subject=definition:import-a")).Items.ShouldHaveSingleItem().GetProperty("act").GetString().ShouldBe("definition.imported");
    }

    [Fact]
    public async Task An_import_with_anything_wrong_in_it_imports_nothing()
    {
        var good = ("good.json", Bytes(DesignerFixture.Model("import-good")));

        DesignerFixture.Messages(await designer.UploadAsync(Import, good, ("bad.json", "{ not json"u8.ToArray()))).ShouldContain("bad.json");
        DesignerFixture.Messages(await designer.UploadAsync(Import, good, ("list.json", "[]"u8.ToArray()))).ShouldContain("list.json");
        DesignerFixture.Messages(await designer.UploadAsync(Import, good, ("other.json", good.Item2))).ShouldContain("import-good");
        DesignerFixture.Messages(await designer.UploadAsync(Import, good, ("broken.zip", "PK nothing"u8.ToArray()))).ShouldContain("broken.zip");
        DesignerFixture.Messages(await designer.UploadAsync(Import, good, ("up.zip", Zip(("../../evil.json", good.Item2))))).ShouldContain("evil.json");
        DesignerFixture.Messages(await designer.PostAsync(Import)).ShouldContain(".json");

        (await designer.GetAsync("workflow-definitions/by-definition-id/import-good")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Bombs_and_floods_of_files_are_refused()
    {
        var bomb = Zip(("bomb.json", new byte[50_000_000]));
        bomb.Length.ShouldBeLessThan(100_000);
        DesignerFixture.Messages(await designer.UploadAsync(Import, ("bomb.zip", bomb))).ShouldContain("100000 bytes");

        var flood = Zip([.. Enumerable.Range(0, 10_000).Select(static number => ($"{number}.json", "{}"u8.ToArray()))]);
        DesignerFixture.Messages(await designer.UploadAsync(Import, ("flood.zip", flood))).ShouldContain("at most 20 files");

        var many = Enumerable.Range(0, 10).Select(static number => ($"{number}.json", Bytes(DesignerFixture.Model($"sum-{number}", new string('x', 90_000))))).ToArray();
        DesignerFixture.Messages(await designer.UploadAsync(Import, ("sum.zip", Zip(many)))).ShouldContain("500000 bytes");
    }

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private async Task<string> RunAsync(string definitionId)
    {
        (await designer.PostAsync($"/api/definitions/{definitionId}/publish", new JsonObject { ["changeNote"] = "To run it." })).Status.ShouldBe(HttpStatusCode.OK);
        var started = await designer.PostAsync("/api/instances", new JsonObject { ["definitionId"] = definitionId });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        var detail = await designer.GetAsync($"/api/instances/{started["instanceId"]}");
        return $"{detail["subStatus"]} {detail["output"]}";
    }

    // The designer leaves the whole canvas empty for one activity without these.
    private static int AllCanBeDrawn(JsonElement activity)
    {
        activity.GetProperty("nodeId").GetString().ShouldNotBeNullOrEmpty();
        activity.GetProperty("version").GetInt32().ShouldBePositive();
        return 1 + (activity.TryGetProperty("activities", out var activities) ? activities.EnumerateArray().Sum(AllCanBeDrawn) : 0);
    }
}
