using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Tests.Access;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Documents;

/// <summary>Documents over HTTP: a process that makes one, a director who corrects it, an administrator who changes its template.</summary>
public sealed class DocumentApiTests : IAsyncLifetime
{
    private readonly AccessWorld _world = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Cases:Kinds:0:Id"] = "circuit-order",
        ["Cases:Kinds:0:NameZh"] = "开通",
        ["Cases:Kinds:0:NameEn"] = "Order",
        ["Cases:Kinds:0:Code"] = "KT",
        ["Cases:Kinds:0:DefinitionId"] = "order",
        ["Cases:Kinds:0:Schema"] = """{"type":"object"}""",

        // An order of this test is none of the ledger's: it has no circuits.
        ["Orders:Kind"] = "dispatch-order",
        ["Designer:Instances:WatchPause"] = "00:00:00",
    });

    private string _branch = "";
    private HttpClient _director = null!, _stranger = null!, _keeper = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var province = await _world.AddUnitAsync("P", "province", UnitTree.RootId);
        _branch = await _world.AddUnitAsync("A", "city-branch", province);
        await _world.AddInAsync(_branch, "fang", "response-centre-director");
        await _world.AddInAsync(await _world.AddUnitAsync("B", "city-branch", province), "wang", "response-desk");
        await _world.AddInAsync(UnitTree.RootId, "keeper", "administrator");
        (_director, _stranger, _keeper) = (await _world.SignedInAsync("fang"), await _world.SignedInAsync("wang"), await _world.SignedInAsync("keeper"));
        var make = DefinitionJson.Node("MakeDocument", "make", ("template", DefinitionJson.Literal("local-test-report")), ("fields", DefinitionJson.Script(
            "({ circuitNumber: 'C-1', branch: '<A>', testedAt: '2026-03-01T02:00:00Z', verdict: 'failed', indicators: [{ name: { zh: '误码率', en: 'Bit error ratio' }, threshold: '≤ 1e-11', value: 0.00000000002, verdict: 'failed' }] })")));
        make["type"] = "Response.MakeDocument";
        var document = DefinitionDocument.Parse(DefinitionJson.Document("order", DefinitionJson.Sequence(make, DefinitionJson.RunTask("wait", "work"))), new()).Document!;
        await _world.Server.Services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_document_is_listed_printed_in_both_languages_and_corrected()
    {
        var (caseId, one) = await StartAsync();
        one.GetProperty("number").GetString().ShouldBe("BDCS-A-2026-0001");
        one.GetProperty("requiresSignature").GetBoolean().ShouldBeTrue();
        var path = $"/api/cases/{caseId}/documents/{one.GetProperty("id").GetString()}";

        var page = await _director.GetAsync($"{path}/page?language=en", Token);
        var html = await page.Content.ReadAsStringAsync(Token);
        page.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'sha256-");
        html.ShouldContain("Bit error ratio");
        html.ShouldContain("2e-11");
        html.ShouldContain("&lt;A&gt;");
        (await _director.GetStringAsync($"{path}/page?language=zh-CN", Token)).ShouldContain("误码率");
        (await _director.GetAsync($"{path}/page?language=fr", Token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _stranger.GetAsync($"{path}/page", Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var fields = JsonNode.Parse((await GetAsync(_director, path)).GetProperty("values").GetRawText())!;
        fields["verdict"] = "unknown";
        (await _director.PostAsJsonAsync($"{path}/corrections", new { fields, reason = "typo" }, Token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        fields["verdict"] = "passed";
        (await _director.PostAsJsonAsync($"{path}/corrections", new { fields, reason = "typo" }, Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(_director, $"/api/cases/{caseId}/documents")).GetProperty("items").EnumerateArray().Select(static row => row.GetProperty("supersededBy").GetString()).ShouldBe([null, "BDCS-A-2026-0002"]);
        (await _director.PutAsJsonAsync($"{path}/filing", new { place = "Cabinet 7" }, Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(_director, path)).GetProperty("document").GetProperty("filingPlace").GetString().ShouldBe("Cabinet 7");
    }

    [Fact]
    public async Task The_file_of_a_word_processor_is_valid_and_has_headings_repeated_rows_and_numbered_pages()
    {
        var (caseId, one) = await StartAsync();
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var content = await _director.GetByteArrayAsync($"/api/cases/{caseId}/documents/{one.GetProperty("id").GetString()}/docx?language={language}", Token);
            using var file = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file, Token).Select(static error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
            var main = file.MainDocumentPart.ShouldNotBeNull();
            var body = main.Document.Body.ShouldNotBeNull();
            body.Descendants<ParagraphStyleId>().ShouldContain(static style => style.Val == "Heading1");
            body.Descendants<TableHeader>().ShouldNotBeEmpty();
            main.HeaderParts.Single().Header.InnerText.ShouldContain("BDCS-A-2026-0001");
            main.FooterParts.Single().Footer.Descendants<SimpleField>().Select(static field => field.Instruction!.Value!.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
            main.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().First().EastAsia!.Value.ShouldBe("宋体");
            body.InnerText.ShouldContain(language == "en" ? "Bit error ratio" : "误码率");
        }
    }

    [Fact]
    public async Task A_template_is_changed_from_the_version_that_was_seen_previewed_and_restored()
    {
        var (caseId, _) = await StartAsync();
        const string path = "/api/document-templates/local-test-report";
        var seen = await _keeper.GetAsync(path, Token);
        seen.Headers.ETag!.Tag.ShouldBe("\"0\"");
        var template = JsonNode.Parse(await seen.Content.ReadAsStringAsync(Token))!["template"]!;
        template["nameEn"] = "Test report";

        var preview = await _keeper.PostAsJsonAsync("/api/document-templates/preview", new { template, caseId, language = "en" }, Token);
        JsonDocument.Parse(await preview.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("html").GetString().ShouldNotBeNull().ShouldContain("Bit error ratio");
        (await PutAsync(path, template, "\"0\"")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PutAsync(path, template, "\"0\"")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        template["blocks"]![0]!["items"]![0]!["field"] = "fields.nothing";
        var wrong = await PutAsync(path, template, "\"1\"");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync(Token)).ShouldContain("blocks[0].items[0].field");
        (await _keeper.PostAsJsonAsync($"{path}/restore", new { version = 0 }, Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(_keeper, path)).GetProperty("template").GetProperty("nameEn").GetString().ShouldBe("Local test report");
        (await _director.GetAsync(path, Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<(string CaseId, JsonElement Document)> StartAsync()
    {
        var started = await _director.PostAsJsonAsync("/api/cases", new { kind = "circuit-order", title = "Open it", unitId = _branch, customerName = "Acme" }, Token);
        started.IsSuccessStatusCode.ShouldBeTrue(await started.Content.ReadAsStringAsync(Token));
        var caseId = JsonDocument.Parse(await started.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("caseId").GetString()!;
        return (caseId, (await GetAsync(_director, $"/api/cases/{caseId}/documents")).GetProperty("items")[0]);
    }

    private async Task<HttpResponseMessage> PutAsync(string path, JsonNode template, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(new { template }) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await _keeper.SendAsync(request, Token);
    }

    private static async Task<JsonElement> GetAsync(HttpClient client, string path) => JsonDocument.Parse(await client.GetStringAsync(path, Token)).RootElement;
}
