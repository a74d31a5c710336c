using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Designer.Instances;

/// <summary>Instances as files.</summary>
public sealed class InstanceFileTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Elsa = "/elsa/api";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exported_instance_is_taken_over_suspended_and_goes_on_where_it_was()
    {
        await api.PublishAsync("move", DefinitionJson.Chain(DefinitionJson.RunTask("a", "x"), DefinitionJson.Delay("b", TimeSpan.FromDays(1))));
        var id = await api.StartAsync("move", "c");
        var file = await ExportAsync(id);
        var (before, journal) = (await api.GetAsync($"/api/instances/{id}"), await api.GetAsync($"/api/instances/{id}/journal"));
        (await api.DeleteAsync($"{Elsa}/workflow-instances/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);

        var imported = await ImportAsync(("instance.json", file));

        imported.Status.ShouldBe(HttpStatusCode.OK, imported.Text);
        imported["count"].ShouldBe("1");
        var after = await api.GetAsync($"/api/instances/{id}");
        (after["isHeld"], after["heldReason"], after["subStatus"], after["correlationId"]).ShouldBe(("True", "api: import", "Suspended", "c"));
        after.Json.GetProperty("createdAt").GetString().ShouldBe(before.Json.GetProperty("createdAt").GetString());
        (await api.GetAsync($"/api/instances/{id}/journal")).Text.ShouldBe(journal.Text);
        var bookmark = await api.BookmarkAsync(id);
        (await api.PostAsync($"/api/bookmarks/{bookmark}/resume")).ShouldBeProblem(HttpStatusCode.Conflict, "instance.held");
        await api.PostAsync($"/api/instances/{id}/continue");
        (await api.PostAsync($"/api/bookmarks/{bookmark}/resume")).Status.ShouldBe(HttpStatusCode.OK);
        (await api.GetAsync($"/api/instances/{id}")).Json.GetProperty("bookmarks")[0].GetProperty("activityId").GetString().ShouldBe("b");
    }

    [Fact]
    public async Task What_is_here_is_never_overwritten()
    {
        await api.PublishAsync("here", DefinitionJson.RunTask("a", "x"));
        var id = await api.StartAsync("here");
        var file = await ExportAsync(id);

        (await ImportAsync(("instance.json", file))).ShouldBeProblem(HttpStatusCode.Conflict, "instance.exists");

        await api.DeleteAsync($"{Elsa}/workflow-instances/{id}");
        (await ImportAsync(("a.json", file), ("b.json", file))).ShouldBeProblem(HttpStatusCode.Conflict, "instance.exists");
        (await api.GetAsync($"/api/instances/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Several_go_into_an_archive_and_come_out_of_it_all_or_none()
    {
        await api.PublishAsync("archive", DefinitionJson.RunTask("a", "x"));
        string[] ids = [await api.StartAsync("archive"), await api.StartAsync("archive")];

        var exported = await ExportManyAsync(ids);
        exported.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        exported.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("workflow-instances-2.zip");
        var zip = await exported.Response.Content.ReadAsByteArrayAsync(Token);
        await api.DeleteAsync($"{Elsa}/workflow-instances/{ids[0]}");

        (await ImportAsync(("all.zip", zip))).ShouldBeProblem(HttpStatusCode.Conflict, "instance.exists");
        (await api.GetAsync($"/api/instances/{ids[0]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await api.DeleteAsync($"{Elsa}/workflow-instances/{ids[1]}");
        (await ImportAsync(("all.zip", zip)))["count"].ShouldBe("2");
    }

    [Fact]
    public async Task An_archive_holds_of_each_instance_once_the_file_that_it_is_exported_as_by_itself()
    {
        await api.PublishAsync("content", DefinitionJson.RunTask("a", "x"));
        string[] ids = [await api.StartAsync("content", "first"), await api.StartAsync("content", "second")];

        var exported = await ExportManyAsync(ids[0], ids[1], ids[0]);

        exported.Status.ShouldBe(HttpStatusCode.OK);
        await using var archive = new ZipArchive(new MemoryStream(await exported.Response.Content.ReadAsByteArrayAsync(Token)));
        archive.Entries.Select(static entry => entry.FullName).ShouldBe([$"workflow-instance-{ids[0]}.json", $"workflow-instance-{ids[1]}.json"]);
        foreach (var (entry, id) in archive.Entries.Zip(ids))
        {
            using var content = new MemoryStream();
            await using (var stream = await entry.OpenAsync(Token))
                await stream.CopyToAsync(content, Token);
            Encoding.UTF8.GetString(content.ToArray()).ShouldBe(Encoding.UTF8.GetString(await ExportAsync(id)));
        }
    }

    [Fact]
    public async Task Of_an_archive_with_one_that_is_not_there_nothing_is_sent()
    {
        await api.PublishAsync("gap", DefinitionJson.RunTask("a", "x"));

        (await ExportManyAsync(await api.StartAsync("gap"), "nobody")).ShouldBeProblem(HttpStatusCode.NotFound, "instance.unknown");
    }

    [Theory]
    [InlineData("format", "\"Elsa\"", "import.format")]
    [InlineData("formatVersion", "2", "import.format")]
    [InlineData("definitionId", "\"other\"", "import.part")]
    [InlineData("contentHash", "\"00\"", "import.version")]
    [InlineData("openCalls", "1", "import.part")]
    [InlineData("depth", "-1", "import.part")]
    [InlineData("burstCount", "0", "import.part")]
    [InlineData("tasks", "[]", "import.part")]
    [InlineData("activities", "[]", "import.part")]
    [InlineData("state", "{}", "import.state")]
    [InlineData("state", "7", "import.state")]
    [InlineData("journal", "[{\"instanceId\":\"someone\",\"sequence\":1,\"activityId\":\"a\",\"nodeId\":\"n\",\"activityType\":\"t\",\"eventName\":\"e\"}]", "import.part")]
    [InlineData("journal", "[7]", "import.file")]
    public async Task A_file_that_was_changed_is_refused(string part, string value, string code)
    {
        await api.PublishAsync("changed", DefinitionJson.RunTask("a", "x"));
        var id = await api.StartAsync("changed");
        var file = JsonNode.Parse(await ExportAsync(id))!;
        await api.DeleteAsync($"{Elsa}/workflow-instances/{id}");
        file[part] = JsonNode.Parse(value);

        var answer = await ImportAsync(("changed.json", Encoding.UTF8.GetBytes(file.ToJsonString())));

        answer.Code.ShouldBe(code, answer.Text);
        (await api.GetAsync($"/api/instances/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Data_that_would_break_answers_is_refused()
    {
        await api.PublishAsync("broken-data", DefinitionJson.RunTask("a", "x"));
        var id = await api.StartAsync("broken-data");
        var file = JsonNode.Parse(await ExportAsync(id))!;
        await api.DeleteAsync($"{Elsa}/workflow-instances/{id}");
        file["activities"]![1]!["inputs"] = "}{";

        (await ImportAsync(("broken.json", Encoding.UTF8.GetBytes(file.ToJsonString())))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "import.part");
    }

    [Fact]
    public async Task What_is_no_upload_no_archive_or_too_much_is_refused()
    {
        var bomb = Zip(Enumerable.Range(0, 70).Select(static number => ($"{number}.json", new byte[1024 * 1024])));
        var crowd = Zip(Enumerable.Range(0, 1001).Select(static number => ($"{number}.json", Encoding.UTF8.GetBytes("{}"))));

        (await api.PostAsync($"{Elsa}/bulk-actions/import/workflow-instances", new JsonObject())).ShouldBeProblem(HttpStatusCode.BadRequest, "request.form");
        (await ImportAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ImportAsync(("a.zip", [1, 2, 3]))).ShouldBeProblem(HttpStatusCode.BadRequest, "import.archive");
        (await ImportAsync(("a.json", [1, 2, 3]))).ShouldBeProblem(HttpStatusCode.BadRequest, "import.file");
        (await ImportAsync(("bomb.zip", bomb))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "import.tooLarge");
        (await ImportAsync(("crowd.zip", crowd))).ShouldBeProblem(HttpStatusCode.BadRequest, "field.range");
    }

    private static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private Task<ApiAnswer> ExportManyAsync(params string[] ids) =>
        api.SendAsync(HttpMethod.Post, $"{Elsa}/bulk-actions/export/workflow-instances", ApiFixture.Json(new JsonObject { ["ids"] = new JsonArray([.. ids.Select(static id => (JsonNode)id)]) }));

    private async Task<byte[]> ExportAsync(string instanceId)
    {
        var answer = await api.GetAsync($"{Elsa}/workflow-instances/{instanceId}/export");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        return Encoding.UTF8.GetBytes(answer.Text);
    }

    private async Task<ApiAnswer> ImportAsync(params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "files", name);
        }

        return await api.SendAsync(HttpMethod.Post, $"{Elsa}/bulk-actions/import/workflow-instances", form);
    }
}
