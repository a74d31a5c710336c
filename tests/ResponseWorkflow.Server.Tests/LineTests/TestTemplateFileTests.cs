using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Files;

namespace ResponseWorkflow.Server.Tests.LineTests;

/// <summary>Test templates as workbooks: what is exported is imported again, a file is stored as a whole or not at all.</summary>
public sealed class TestTemplateFileTests : IAsyncLifetime
{
    private static readonly string[] Headings =
    [
        "Template", "Template name (Chinese)", "Template name (English)", "Types of circuit", "Indicator", "Indicator (Chinese)", "Indicator (English)", "Direction", "Threshold", "Upper", "Unit", "Percent of bandwidth", "Mandatory",
        "Grades", "Stands for",
    ];

    private readonly AccessWorld _world = new();
    private HttpClient _keeper = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _world.AddAsync("keeper", "administrator");
        await _world.AddAsync("reader", "reader");
        _keeper = await _world.SignedInAsync("keeper");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task What_is_exported_is_imported_again_as_what_it_was(string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/test-templates/export");
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var exported = await _keeper.SendAsync(request, Token);

        var again = await ImportAsync(_keeper, await exported.Content.ReadAsByteArrayAsync(Token));

        again.Status.ShouldBe(HttpStatusCode.OK, again.Text);
        (again.Json.GetProperty("isStored").GetBoolean(), again.Json.GetProperty("changed").GetInt32(), again.Json.GetProperty("added").GetInt32(), again.Json.GetProperty("refused").GetInt32()).ShouldBe((true, 0, 0, 0), again.Text);
        (await TemplatesAsync()).ShouldAllBe(static one => one.GetProperty("version").GetInt32() == 0);
    }

    [Fact]
    public async Task A_file_changes_what_it_names_adds_what_is_new_and_leaves_the_rest()
    {
        var file = Sheet.Of(
            Headings,
            ["voice", "语音中继", "Voice trunk", "语音中继; messaging", "completion", "接通率", "Call completion", "不小于", "99", "", "%", "no", "yes", "", ""],
            ["voice", "语音中继", "Voice trunk", "语音中继; messaging", "echo", "回声", "Echo", "Pass or fail", "", "", "", "", "否", "金, Silver", ""],
            ["radio", "微波", "Radio", "", "level", "电平", "Level", "Range", "-60.5", "-2e1", "dBm", "", "", "", ""]);

        var answer = await ImportAsync(_keeper, file);

        (answer.Json.GetProperty("isStored").GetBoolean(), answer.Json.GetProperty("changed").GetInt32(), answer.Json.GetProperty("added").GetInt32()).ShouldBe((true, 2, 1), answer.Text);
        var templates = (await TemplatesAsync()).ToDictionary(static one => one.GetProperty("template").GetProperty("key").GetString()!);
        var voice = templates["voice"].GetProperty("template");
        voice.GetProperty("circuitTypes").EnumerateArray().Select(static one => one.GetString()).ShouldBe(["voice-trunk", "messaging"]);
        voice.GetProperty("isStartingValue").GetBoolean().ShouldBeTrue("the file has no column for it");
        voice.GetProperty("indicators").EnumerateArray().Select(static one => (one.GetProperty("key").GetString(), one.GetProperty("isMandatory").GetBoolean())).ShouldBe([("completion", true), ("echo", false)]);
        voice.GetProperty("indicators")[1].GetProperty("grades").EnumerateArray().Select(static one => one.GetString()).ShouldBe(["Gold", "Silver"]);
        var level = templates["radio"].GetProperty("template").GetProperty("indicators")[0];
        (level.GetProperty("threshold").GetDouble(), level.GetProperty("upper").GetDouble()).ShouldBe((-60.5, -20));
        (templates["voice"].GetProperty("version").GetInt32(), templates["digital"].GetProperty("version").GetInt32()).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_wrong_row_is_told_with_its_column_and_nothing_is_stored()
    {
        var file = Sheet.Of(
            Headings,
            ["voice", "语音中继", "Voice trunk", "voice-trunk", "completion", "接通率", "Call completion", "at least", "much", "", "%", "perhaps", "yes", "", ""],
            ["voice", "语音", "Voice trunk", "voice-trunk", "completion", "接通率", "Call completion", "about", "98", "", "%", "no", "yes", "Platinum", ""],
            ["radio", "微波", "Radio", "laser", "level", "电平", "", "Range", "-20", "-60", "dBm", "", "", "", "loss"]);

        var answer = await ImportAsync(_keeper, file);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Json.GetProperty("isStored").GetBoolean().ShouldBeFalse();
        Problems(answer, 0).ShouldBe(["import.noFlag Percent of bandwidth", "import.noNumber Threshold"]);
        Problems(answer, 1).ShouldBe(["import.notAmong Direction", "import.rowTwice Indicator", "lineTest.gradeUnknown Grades", "lineTest.rowDiffers Template name (Chinese)"]);
        Problems(answer, 2).ShouldBe(["field.missing Indicator (English)", "lineTest.insteadOfUnknown Stands for", "lineTest.range Upper", "lineTest.typeUnknown Types of circuit"]);
        answer.Json.GetProperty("rows")[2].GetProperty("problems").EnumerateArray().Select(static one => one.GetProperty("message").GetString()!).ShouldAllBe(static message => !message.Contains("indicators[", StringComparison.Ordinal));
        (await TemplatesAsync()).ShouldAllBe(static one => one.GetProperty("version").GetInt32() == 0);
        (await ImportAsync(await _world.SignedInAsync("reader"), file)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static IEnumerable<string> Problems(ApiAnswer answer, int row) =>
        answer.Json.GetProperty("rows")[row].GetProperty("problems").EnumerateArray().Select(static one => $"{one.GetProperty("code").GetString()} {one.GetProperty("column").GetString()}").Order(StringComparer.Ordinal);

    private async Task<JsonElement[]> TemplatesAsync() => [.. (await AccessWorld.SendAsync(_keeper, HttpMethod.Get, "/api/test-templates")).Json.GetProperty("items").EnumerateArray()];

    private static async Task<ApiAnswer> ImportAsync(HttpClient client, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var response = await client.PostAsync("/api/test-templates/import", content, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        return new ApiAnswer(response.StatusCode, response, text, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }
}
