using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Server.Api.Changes;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using ResponseWorkflow.Server.Tests.Api.Changes;
using TestKit.Files;

namespace ResponseWorkflow.Server.Tests.Customers;

/// <summary>Customers and circuits over HTTP: two branches, a director in one, a desk in the other.</summary>
public sealed class CustomerApiTests : IAsyncLifetime
{
    private static readonly string[] Headings = ["客户编号", "客户名称", "客户等级", "单位编码", "联系电话"];

    private readonly AccessWorld _world = new();
    private HttpClient _director = null!, _desk = null!, _other = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var province = await _world.AddUnitAsync("P", "province", UnitTree.RootId);
        var (branch, other) = (await _world.AddUnitAsync("A", "city-branch", province), await _world.AddUnitAsync("B", "city-branch", province));
        await _world.AddInAsync(branch, "fang", "response-centre-director");
        await _world.AddInAsync(branch, "li", "response-desk");
        await _world.AddInAsync(other, "bai", "response-centre-director");
        (_director, _desk, _other) = (await _world.SignedInAsync("fang"), await _world.SignedInAsync("li"), await _world.SignedInAsync("bai"));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_customer_is_added_read_listed_and_changed_from_the_version_that_was_seen()
    {
        var added = await SendAsync(_director, HttpMethod.Post, "/api/customers", Bank());
        added.Status.ShouldBe(HttpStatusCode.Created, added.Text);
        var id = added.Json.GetProperty("customer").GetProperty("id").GetString()!;
        added.Response.Headers.Location!.ToString().ShouldBe($"/api/customers/{id}");
        added.Response.Headers.ETag!.Tag.ShouldBe("\"1\"");

        var read = await SendAsync(_desk, HttpMethod.Get, "/api/customers/k0001");
        read.Json.GetProperty("customer").GetProperty("managerName").GetString().ShouldBe("li");
        read.Json.GetProperty("mayManage").GetBoolean().ShouldBeFalse();
        (await SendAsync(_desk, HttpMethod.Get, "/api/customers?search=0601-2001009")).Json.GetProperty("total").GetInt32().ShouldBe(1);
        (await SendAsync(_desk, HttpMethod.Get, "/api/customers?grade=Silver")).Json.GetProperty("total").GetInt32().ShouldBe(0);
        (await SendAsync(_desk, HttpMethod.Put, $"/api/customers/{id}", Bank())).ShouldBeProblem(HttpStatusCode.Forbidden, "access.denied");
        var renamed = Bank();
        renamed["name"] = "Bank of the Lake";
        (await SendAsync(_director, HttpMethod.Put, $"/api/customers/{id}", renamed, "\"1\"")).Json.GetProperty("customer").GetProperty("version").GetInt64().ShouldBe(2);
        (await SendAsync(_director, HttpMethod.Put, $"/api/customers/{id}", Bank(), "\"1\"")).ShouldBeProblem(HttpStatusCode.Conflict, "edit.stale");
    }

    [Fact]
    public async Task Other_branches_are_answered_as_if_there_were_nothing()
    {
        await SendAsync(_director, HttpMethod.Post, "/api/customers", Bank());
        await SendAsync(_director, HttpMethod.Post, "/api/circuits", Line());

        (await SendAsync(_other, HttpMethod.Get, "/api/customers/K0001")).ShouldBeProblem(HttpStatusCode.NotFound, "customer.unknown");
        (await SendAsync(_other, HttpMethod.Put, "/api/customers/K0001", Bank())).ShouldBeProblem(HttpStatusCode.NotFound, "customer.unknown");
        (await SendAsync(_other, HttpMethod.Get, "/api/circuits/C-1")).ShouldBeProblem(HttpStatusCode.NotFound, "circuit.unknown");
        (await SendAsync(_other, HttpMethod.Get, "/api/customers?search=K0001")).Json.GetProperty("total").GetInt32().ShouldBe(0);
        (await SendAsync(_other, HttpMethod.Get, "/api/circuits")).Json.GetProperty("total").GetInt32().ShouldBe(0);
        (await Workbook.ReadAsync((await SendAsync(_other, HttpMethod.Get, "/api/customers/export")).Response.Content)).Rows.ShouldBeEmpty();
        (await Workbook.ReadAsync((await SendAsync(_desk, HttpMethod.Get, "/api/circuits/export")).Response.Content)).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused()
    {
        await IsRefusedAsync("/api/customers?pageSize=0", HttpStatusCode.BadRequest, "query.range");
        await IsRefusedAsync("/api/customers?sort=size", HttpStatusCode.BadRequest, "query.name");
        await IsRefusedAsync("/api/customers?search=%00", HttpStatusCode.BadRequest, "query.text");
        await IsRefusedAsync("/api/circuits?page=0", HttpStatusCode.BadRequest, "query.range");
        await IsRefusedAsync("/api/circuits/export?timeZone=Nowhere", HttpStatusCode.BadRequest, "query.timeZone");
        await IsRefusedAsync("/api/circuits/none", HttpStatusCode.NotFound, "circuit.unknown");
        await IsRefusedAsync("/api/customers/none", HttpStatusCode.NotFound, "customer.unknown");

        async Task IsRefusedAsync(string path, HttpStatusCode status, string code) => (await SendAsync(_director, HttpMethod.Get, path)).ShouldBeProblem(status, code);
    }

    [Fact]
    public async Task A_body_that_says_nothing_is_refused_with_every_field()
    {
        var answer = await SendAsync(_director, HttpMethod.Post, "/api/customers", []);

        answer.ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
        answer.Errors.Select(static error => error.Split(' ')[1]).Order(StringComparer.Ordinal).ShouldBe(["grade", "name", "number", "unit"]);
        (await SendAsync(_director, HttpMethod.Post, "/api/circuits", new() { ["bandwidth"] = "much" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_is_exported_can_be_changed_and_imported_again()
    {
        await SendAsync(_director, HttpMethod.Post, "/api/customers", Bank());
        await SendAsync(_director, HttpMethod.Post, "/api/circuits", Line());

        foreach (var list in new[] { "customers", "circuits" })
        {
            foreach (var language in new[] { "zh-CN", "en" })
            {
                var exported = await SendAsync(_director, HttpMethod.Get, $"/api/{list}/export?timeZone=Asia/Shanghai", language: language);
                var file = await exported.Response.Content.ReadAsByteArrayAsync(Token);
                var again = await ImportAsync(_director, $"{list}/import?timeZone=Asia/Shanghai", file);
                again.Status.ShouldBe(HttpStatusCode.OK, again.Text);
                (again.Json.GetProperty("isStored").GetBoolean(), again.Json.GetProperty("unchanged").GetInt32(), again.Json.GetProperty("changed").GetInt32()).ShouldBe((true, 1, 0), again.Text);
            }
        }

        var renamed = await ImportAsync(_director, "customers/import", Sheet.Of(Headings, ["K0001", "Renamed", "银", "A", "06012001009"], ["K0002", "New one", "D", "a", ""]));
        (renamed.Json.GetProperty("changed").GetInt32(), renamed.Json.GetProperty("added").GetInt32()).ShouldBe((1, 1), renamed.Text);
        (await SendAsync(_desk, HttpMethod.Get, "/api/customers/K0001")).Json.GetProperty("customer").GetProperty("grade").GetString().ShouldBe("Silver");
    }

    [Fact]
    public async Task An_import_tells_row_column_and_rule_in_the_callers_language_and_stores_nothing()
    {
        var file = Sheet.Of(Headings, ["K0001", "Bank", "金", "A", "0601-2001009"], ["", "", "", "", ""], ["K0002", "Shop", "platinum", "A", "call me"], ["K0003", "Far", "金", "B", ""]);

        var answer = await ImportAsync(_director, "customers/import", file, "en");

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Json.GetProperty("isStored").GetBoolean().ShouldBeFalse();
        var row = answer.Json.GetProperty("rows")[1];
        row.GetProperty("row").GetInt32().ShouldBe(4);
        row.GetProperty("problems").EnumerateArray().Select(static one => (one.GetProperty("code").GetString(), one.GetProperty("column").GetString())).Order().ShouldBe([("telephone.unusable", "Telephone"), ("term.unknown", "Grade")]);
        row.GetProperty("problems")[0].GetProperty("message").GetString()!.ShouldStartWith("'Grade': 'platinum' is not in the list.");
        (await ImportAsync(_director, "customers/import", file, "zh-CN")).Json.GetProperty("rows")[1].GetProperty("problems")[0].GetProperty("message").GetString()!.ShouldStartWith("“客户等级”：列表中没有“platinum”");
        (await SendAsync(_director, HttpMethod.Get, "/api/customers")).Json.GetProperty("total").GetInt32().ShouldBe(0);

        // A unit that one may not see is no unit.
        var foreign = await ImportAsync(_director, "customers/import", Sheet.Of(Headings, ["K0003", "Far", "金", "B", ""]), "en");
        foreign.Json.GetProperty("rows")[0].GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe("unit.unknown");
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused()
    {
        (await ImportAsync(_director, "customers/import", Encoding.UTF8.GetBytes("number;name"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "import.notXlsx");
        (await ImportAsync(_director, "customers/import", [])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "import.notXlsx");
        (await ImportAsync(_director, "customers/import", [0x50, 0x4b, 0x03, 0x04, 1, 2, 3])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "import.notXlsx");
        (await ImportAsync(_director, "customers/import", Sheet.Of(Headings))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "import.empty");
        (await ImportAsync(_director, "customers/import", Sheet.Of(["客户编号", "Nonsense"], ["K1", "x"]))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "import.columnUnknown");
        (await ImportAsync(_director, "customers/import", Sheet.Of(["客户编号", "客户编号"], ["K1", "x"]))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "import.columnTwice");
        (await ImportAsync(_director, "customers/import", new byte[11 * 1024 * 1024])).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "import.tooLarge");
        (await ImportAsync(_desk, "customers/import", Sheet.Of(Headings))).ShouldBeProblem(HttpStatusCode.Forbidden, "access.denied");
    }

    [Fact]
    public async Task Changes_reach_those_who_see_the_customer_and_nobody_else()
    {
        await using var desk = await EventStream.OpenAsync(await _world.SignedInAsync("li"));
        await using var other = await EventStream.OpenAsync(await _world.SignedInAsync("bai"));
        await _world.AdvancingAsync(desk.ReloadAsync());
        await _world.AdvancingAsync(other.ReloadAsync());

        var customer = IdOf(await SendAsync(_director, HttpMethod.Post, "/api/customers", Bank()), "customer");
        (await _world.AdvancingAsync(desk.ChangeOfAsync(customer))).Text.ShouldBe("Customer added fang");
        var circuit = IdOf(await SendAsync(_director, HttpMethod.Post, "/api/circuits", Line()), "circuit");
        (await _world.AdvancingAsync(desk.ChangeOfAsync(circuit))).Text.ShouldBe("Circuit added fang");
        await SendAsync(_director, HttpMethod.Put, $"/api/customers/{customer}", Bank("Bank of the Lake"), "\"1\"");
        (await _world.AdvancingAsync(desk.ChangeOfAsync(customer))).Text.ShouldBe("Customer changed fang");

        // The first that another branch hears of is its own.
        var own = IdOf(await SendAsync(_other, HttpMethod.Post, "/api/customers", new() { ["number"] = "K0009", ["name"] = "Harbour", ["grade"] = "Silver", ["unit"] = "B" }), "customer");
        var told = (await _world.AdvancingAsync(other.NextAsync())).ShouldNotBeNull().Data;
        told.GetProperty("id").GetString().ShouldBe(own);
        told.TryGetProperty("unitId", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_of_many_customers_is_told_as_one_change()
    {
        await using var desk = await EventStream.OpenAsync(await _world.SignedInAsync("li"));
        await _world.AdvancingAsync(desk.ReloadAsync());

        var rows = Enumerable.Range(0, new ChangeOptions().OneByOne + 1).Select(static number => new[] { $"M{number}", $"Shop {number}", "金", "A", "" }).ToArray();
        (await ImportAsync(_director, "customers/import", Sheet.Of([Headings, .. rows]))).Json.GetProperty("added").GetInt32().ShouldBe(rows.Length);

        var told = (await _world.AdvancingAsync(desk.NextAsync())).ShouldNotBeNull().Data;
        (told.GetProperty("kind").GetString(), told.GetProperty("act").GetString()).ShouldBe(("Customer", "changed"));
        told.GetProperty("id").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task The_lists_have_names_in_both_languages()
    {
        var terms = (await SendAsync(_desk, HttpMethod.Get, "/api/customers/terms")).Json;

        terms.GetProperty("grades").EnumerateArray().Select(static one => one.GetProperty("key").GetString()).ShouldBe(["Gold", "Silver", "Bronze", "Standard"]);
        terms.GetProperty("circuitKinds").EnumerateArray().ShouldAllBe(static one => one.GetProperty("nameZh").GetString()!.Length > 0 && one.GetProperty("nameEn").GetString()!.Length > 0);
    }

    private static string IdOf(ApiAnswer answer, string thing) => answer.Json.GetProperty(thing).GetProperty("id").GetString()!;

    private static JsonObject Bank(string name = "Jiangcheng Bank") => new() { ["number"] = "K0001", ["name"] = name, ["grade"] = "Gold", ["unit"] = "A", ["manager"] = "li", ["telephone"] = "0601 2001009", ["address"] = "1 Road" };

    private static JsonObject Line() => new()
    {
        ["number"] = "C-1", ["customer"] = "K0001", ["kind"] = "mstp", ["bandwidth"] = 2.5, ["bandwidthUnit"] = "Mbit/s", ["endA"] = "1 Road", ["endZ"] = "2 Street", ["openedAt"] = "2026-03-01T00:00:00+08:00",
    };

    private static async Task<ApiAnswer> ImportAsync(HttpClient client, string path, byte[] file, string? language = null)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return await AnswerAsync(client, HttpMethod.Post, $"/api/{path}", content, null, language);
    }

    private static async Task<ApiAnswer> SendAsync(HttpClient client, HttpMethod method, string path, JsonObject? body = null, string? ifMatch = null, string? language = null)
    {
        using var content = body is null ? null : ApiFixture.Json(body.ToJsonString());
        return await AnswerAsync(client, method, path, content, ifMatch, language);
    }

    private static async Task<ApiAnswer> AnswerAsync(HttpClient client, HttpMethod method, string path, HttpContent? content, string? ifMatch, string? language)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        var response = await client.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        return new ApiAnswer(response.StatusCode, response, text, text.StartsWith('{') ? System.Text.Json.JsonDocument.Parse(text).RootElement : default);
    }
}
