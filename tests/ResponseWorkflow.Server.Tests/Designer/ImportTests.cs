using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Api;

namespace ResponseWorkflow.Server.Tests.Designer;

/// <summary>Import with a result for each file, as the staff pages use it.</summary>
public sealed class ImportTests(DesignerFixture designer) : IClassFixture<DesignerFixture>
{
    private const string Import = "/api/definitions/import";

    [Fact]
    public async Task Each_file_says_what_came_of_it()
    {
        await designer.SaveAsync(DesignerFixture.Model("each-same", "same"), "ann");
        await designer.SaveAsync(DesignerFixture.Model("each-old", "old"));
        await designer.SaveAsync(DesignerFixture.Model("each-taken", "of bob"), "bob");
        var archive = Zip(
            ("deep/er/new.json", Bytes(DesignerFixture.Model("each-new", "new"))),
            ("old.json", Bytes(DesignerFixture.Model("each-old", "changed"))),
            ("same.json", Bytes(DesignerFixture.Model("each-same", "same"))),
            ("readme.md", "# hello"u8.ToArray()),
            ("broken.json", "{ not json"u8.ToArray()));

        var answer = await designer.UploadAsync(Import, ("all.zip", archive), ("taken.json", Bytes(DesignerFixture.Model("each-taken", "over it"))));

        Results(answer).ShouldBe(["all.zip/deep/er/new.json Added each-new 1", "all.zip/old.json Drafted each-old 1", "all.zip/same.json Unchanged each-same 1", "all.zip/readme.md PassedOver", "all.zip/broken.json Refused", "taken.json Refused each-taken"], ignoreOrder: true);
        Errors(answer, "all.zip/broken.json").ShouldNotBeEmpty();
        Errors(answer, "taken.json").ShouldContain("bob");
        (await TextAsync("each-old")).ShouldBe("changed");
        (await TextAsync("each-taken")).ShouldBe("of bob");
        (await designer.GetAsync("workflow-definitions/by-definition-id/each-new")).Json.GetProperty("isPublished").GetBoolean().ShouldBeFalse();
        (await designer.GetAsync("/api/audit?subject=definition:each-same")).Items.ShouldBeEmpty();
        (await designer.GetAsync("/api/audit?subject=definition:each-new")).Items.ShouldHaveSingleItem().GetProperty("act").GetString().ShouldBe("definition.imported");
    }

    [Fact]
    public async Task Files_that_hold_the_same_definition_are_all_refused_and_the_others_are_not()
    {
        var twice = Bytes(DesignerFixture.Model("import-twice"));

        var answer = await designer.UploadAsync(Import, ("a.json", twice), ("b.zip", Zip(("b.json", twice))), ("c.json", Bytes(DesignerFixture.Model("import-once"))));

        Results(answer).ShouldBe(["a.json Refused import-twice", "b.zip/b.json Refused import-twice", "c.json Added import-once 1"]);
        Errors(answer, "a.json").ShouldContain("b.zip/b.json");
        (await designer.GetAsync("/api/definitions/import-twice")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task One_document_or_one_archive_may_be_the_body_itself()
    {
        (await SendAsync(Bytes(DesignerFixture.Model("import-body")), "application/json")).Items.ShouldHaveSingleItem().GetProperty("result").GetString().ShouldBe("Added");
        (await SendAsync(Zip(("x.json", Bytes(DesignerFixture.Model("import-zip-body")))), "application/zip")).Items.ShouldHaveSingleItem().GetProperty("definitionId").GetString().ShouldBe("import-zip-body");
        (await SendAsync("hello"u8.ToArray(), "text/plain")).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await SendAsync("PK\u0003\u0004 broken"u8.ToArray(), "application/zip")).ShouldBeProblem(HttpStatusCode.BadRequest, "import.badArchive");
        (await SendAsync("no form at all"u8.ToArray(), "multipart/form-data; boundary=x")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync("no form at all"u8.ToArray(), "multipart/form-data")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Too_much_is_refused_as_a_whole()
    {
        var good = ("good.json", Bytes(DesignerFixture.Model("import-whole")));

        (await designer.UploadAsync(Import, good, ("bomb.zip", Zip(("bomb.json", new byte[50_000_000]))))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "import.fileTooLarge");
        var flood = Zip([.. Enumerable.Range(0, 10_000).Select(static number => ($"{number}.txt", "{}"u8.ToArray()))]);
        (await designer.UploadAsync(Import, good, ("flood.zip", flood))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "import.tooManyFiles");
        (await designer.UploadAsync(Import, good, ("up.zip", Zip(("../../evil.json", good.Item2))))).ShouldBeProblem(HttpStatusCode.BadRequest, "import.badName");
        (await designer.UploadAsync(Import, ("nothing.zip", Zip(("a.txt", "x"u8.ToArray()))))).ShouldBeProblem(HttpStatusCode.BadRequest, "import.nothing");
        (await designer.UploadAsync(Import, [.. Enumerable.Range(0, 1100).Select(static number => ($"{number}.json", "{}"u8.ToArray()))])).Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge);

        (await designer.GetAsync("/api/definitions/import-whole")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Odd_names_and_contents_never_break_the_server()
    {
        var long_ = $"{new string('n', 5000)}.json";
        var named = DesignerFixture.Model("import-odd");
        named["name"] = new string('x', 5000);
        var unnamed = DesignerFixture.Model(null, name: "<script>alert(1)</script>");

        var answer = await designer.UploadAsync(
            Import,
            ("<script>.json", Bytes(unnamed)),
            ("odd.zip", Zip((long_, Bytes(named)), ("empty.json", []), ("id.json", """{"definitionId":7}"""u8.ToArray()), ("deep.json", Encoding.UTF8.GetBytes(new string('[', 5000))), ("nested.zip", Zip(("x.json", Bytes(unnamed)))))));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Items.Select(static item => item.GetProperty("result").GetString()).ShouldBe(["Added", "Refused", "Refused", "Refused", "Refused", "PassedOver"]);
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

    private static string[] Results(ApiAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return [.. answer.Items.Select(static item => string.Join(' ', new[] { "file", "result", "definitionId", "version" }.Select(name => item.GetProperty(name)).Where(static value => value.ValueKind != JsonValueKind.Null)))];
    }

    private static string Errors(ApiAnswer answer, string file) =>
        string.Join('\n', answer.Items.Single(item => item.GetProperty("file").GetString() == file).GetProperty("errors").EnumerateArray().Select(static error => error.GetProperty("message").GetString()));

    private async Task<ApiAnswer> SendAsync(byte[] body, string type)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await designer.SendAsync(HttpMethod.Post, Import, content);
    }

    private async Task<string?> TextAsync(string definitionId) =>
        (await designer.GetAsync($"workflow-definitions/by-definition-id/{definitionId}")).Json.GetProperty("root").GetProperty("activities")[0].GetProperty("text").GetProperty("expression").GetProperty("value").GetString();
}
