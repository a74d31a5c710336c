using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Files;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>Units and users as files, over HTTP: an administrator of the whole, and one of a branch.</summary>
public sealed class OrganisationFileTests : IAsyncLifetime
{
    private static readonly string[] Units = ["Code", "Chinese name", "English name", "Kind", "Code of the unit above"];
    private static readonly string[] Users = ["用户名", "姓名", "单位编码", "角色", "电话", "电子邮箱"];

    private readonly AccessWorld _world = new();
    private HttpClient _boss = null!, _local = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var province = await _world.AddUnitAsync("P", "province");
        var branch = await _world.AddUnitAsync("A", "city-branch", province);
        await _world.AddUnitAsync("B", "city-branch", province);
        await _world.AddAsync("boss", "administrator");
        await _world.AddInAsync(branch, "lu", "administrator");
        (_boss, _local) = (await _world.SignedInAsync("boss"), await _world.SignedInAsync("lu"));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task What_is_exported_is_imported_again_without_a_change()
    {
        foreach (var (list, rows) in new[] { ("units", 4), ("users", 3) })
        {
            foreach (var language in new[] { "zh-CN", "en" })
            {
                var again = await ImportAsync(_boss, list, await ExportAsync(_boss, list, language));
                (again["isStored"], again["unchanged"], again["changed"], again["added"]).ShouldBe(("True", $"{rows}", "0", "0"), again.Text);
            }
        }
    }

    [Fact]
    public async Task Units_are_added_changed_and_moved_whatever_the_order_of_the_rows()
    {
        var file = Sheet.Of(
            Units,
            ["A-NOC-1", "一班", "First shift", "班组", "A-NOC"],
            ["A-NOC", "监控室", "Monitoring", "department", "a"],
            ["B", "乙市分公司", "Branch B", "city branch", "P"],
            ["A", "甲", "Branch A", "City branch", "P"]);

        var answer = await ImportAsync(_boss, "units", file);

        (answer["isStored"], answer["added"], answer["changed"]).ShouldBe(("True", "2", "2"), answer.Text);
        answer.Json.GetProperty("rows").EnumerateArray().Select(static one => one.GetProperty("row").GetInt32()).ShouldBe([2, 3, 4, 5]);
        var exported = await ReadAsync(_boss, "units");
        exported.Column("Code").ShouldBe(["A", "A-NOC", "A-NOC-1", "B", "HQ", "P"]);
        exported.Column("Code of the unit above").ShouldBe(["P", "A", "A-NOC", "P", "", "HQ"]);
        exported.Column("English name")[0].ShouldBe("Branch A");

        (await ImportAsync(_boss, "units", Sheet.Of(Units, ["A-NOC", "监控室", "Monitoring", "department", "B"])))["changed"].ShouldBe("1");
        (await ReadAsync(_boss, "units")).Column("Code of the unit above")[1].ShouldBe("B");
    }

    [Fact]
    public async Task A_list_with_dissolved_units_goes_back_as_it_is_and_a_file_neither_changes_nor_restores_one()
    {
        (await ImportAsync(_boss, "units", Sheet.Of(Units, ["A-OLD", "旧", "Old", "department", "A"])))["added"].ShouldBe("1");
        using var units = await _boss.GetAsync("/api/units?search=A-OLD", Token);
        var id = JsonDocument.Parse(await units.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("items")[0].GetProperty("id").GetString();
        using var dissolved = await _boss.PostAsync($"/api/units/{id}/dissolve", new StringContent("{}", new MediaTypeHeaderValue("application/json")), Token);
        dissolved.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NoContent);

        var again = await ImportAsync(_boss, "units", await ExportAsync(_boss, "units", "en", "&withDissolved=true"));

        (again["isStored"], again["unchanged"], again["changed"]).ShouldBe(("True", "5", "0"), again.Text);
        await ShouldRefuseAsync("units", "en", "unit.dissolved", "Code", Sheet.Of(Units, ["B", "乙", "B", "city-branch", "P"], ["A-OLD", "旧", "Older", "department", "A"]));
        await ShouldRefuseAsync("units", "en", "unit.dissolved", "Code", Sheet.Of(Units, ["B", "乙", "B", "city-branch", "P"], ["A-OLD", "旧", "Old", "department", "B"]));
    }

    [Fact]
    public async Task A_wrong_unit_is_told_with_its_row_and_nothing_is_stored()
    {
        (string Code, string Column, string[] Row)[] cases =
        [
            ("unit.kindUnknown", "Kind", ["X", "某", "Some", "palace", "P"]),
            ("unit.unknown", "Code of the unit above", ["X", "某", "Some", "department", "nowhere"]),
            ("field.missing", "Code of the unit above", ["X", "某", "Some", "department", ""]),
            ("unit.kindMisplaced", "Kind", ["X", "某", "Some", "province", "A"]),
            ("unit.circle", "Code of the unit above", ["P", "省", "Province", "province", "A"]),
            ("unit.root", "Code of the unit above", ["HQ", "总部", "Headquarters", "headquarters", "P"]),
            ("text.markup", "English name", ["X", "某", "<script>", "department", "P"]),
            ("import.rowTwice", "Code", ["a", "甲", "A", "city-branch", "P"]),
        ];
        foreach (var (code, column, row) in cases)
            await ShouldRefuseAsync("units", "en", code, column, Sheet.Of(Units, ["A", "改名", "Renamed", "city-branch", "P"], row));
        (await ReadAsync(_boss, "units")).Column("English name").ShouldNotContain("Renamed");
    }

    [Fact]
    public async Task A_circle_in_a_file_is_refused()
    {
        var answer = await ImportAsync(_boss, "units", Sheet.Of(Units, ["X", "某", "X", "department", "Y"], ["Y", "某", "Y", "department", "X"]));

        answer["isStored"].ShouldBe("False");
        Problem(answer, 0).GetProperty("code").GetString().ShouldBe("unit.unknown");
    }

    [Fact]
    public async Task New_users_get_passwords_that_are_told_once_and_must_be_changed()
    {
        var file = Sheet.Of(Users, ["wu.min", "吴敏", "A", "response-desk；specialist-engineer@P", "0601-2000001", ""], ["boss", "老板", "HQ", "", "", ""]);

        var answer = await ImportAsync(_boss, "users", file);

        (answer["isStored"], answer["added"], answer["changed"]).ShouldBe(("True", "1", "1"), answer.Text);
        answer.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var told = answer.Json.GetProperty("passwords").EnumerateArray().ShouldHaveSingleItem();
        told.GetProperty("signInName").GetString().ShouldBe("wu.min");
        var signedIn = await AccessWorld.SignInAsync(_world.Browser(), "wu.min", told.GetProperty("password").GetString()!);
        signedIn["mustChangePassword"].ShouldBe("True", signedIn.Text);
        var exported = await ReadAsync(_boss, "users");
        exported.Column("Roles")[exported.Column("Sign-in name").ToList().IndexOf("wu.min")].ShouldBe("response-desk@A; specialist-engineer@P");

        // The same file again: nobody is there twice, and no password is told.
        var again = await ImportAsync(_boss, "users", file);
        (again["unchanged"], again.Json.GetProperty("passwords").GetArrayLength()).ShouldBe(("2", 0), again.Text);
    }

    [Fact]
    public async Task A_file_that_lacks_a_column_leaves_it_as_it_is()
    {
        await ImportAsync(_boss, "users", Sheet.Of(Users, ["wu.min", "吴敏", "A", "", "0601-2000001", "wu@example.test"]));

        await ImportAsync(_boss, "users", Sheet.Of(Users[..3], ["wu.min", "吴敏敏", "A"]));

        var exported = await ReadAsync(_boss, "users");
        var place = exported.Column("Sign-in name").ToList().IndexOf("wu.min");
        (exported.Column("Name")[place], exported.Column("Phone")[place], exported.Column("E-mail")[place]).ShouldBe(("吴敏敏", "0601-2000001", "wu@example.test"));
    }

    [Fact]
    public async Task A_wrong_user_is_told_with_its_row_and_nobody_is_added()
    {
        (string Code, string Column, string[] Row)[] cases =
        [
            ("name.unusable", "用户名", ["wu min", "吴敏", "A", ""]),
            ("field.missing", "姓名", ["wu.min", "", "A", ""]),
            ("field.missing", "单位编码", ["wu.min", "吴敏", "", ""]),
            ("unit.unknown", "单位编码", ["wu.min", "吴敏", "nowhere", ""]),
            ("role.unknown", "角色", ["wu.min", "吴敏", "A", "emperor"]),
            ("unit.unknown", "角色", ["wu.min", "吴敏", "A", "response-desk@nowhere"]),
            ("text.markup", "姓名", ["wu.min", "<b>吴</b>", "A", ""]),
            ("import.rowTwice", "用户名", ["GOOD", "好", "A", ""]),
        ];
        foreach (var (code, column, row) in cases)
            (await ShouldRefuseAsync("users", "zh-CN", code, column, Sheet.Of(Users, ["good", "好", "A", ""], row))).Json.GetProperty("passwords").GetArrayLength().ShouldBe(0);
        (await ReadAsync(_boss, "users")).Column("Sign-in name").ShouldBe(["admin", "boss", "lu"]);
    }

    [Fact]
    public async Task Whoever_manages_a_branch_brings_in_nobody_and_nothing_elsewhere()
    {
        Code(await ImportAsync(_local, "units", Sheet.Of(Units, ["X", "某", "Some", "department", "B"]))).ShouldBe("unit.unknown");
        Code(await ImportAsync(_local, "units", Sheet.Of(Units, ["B", "某", "Some", "city-branch", "P"]))).ShouldBe("unit.codeTaken");
        Code(await ImportAsync(_local, "users", Sheet.Of(Users, ["wu.min", "吴敏", "B", "", "", ""]))).ShouldBe("unit.unknown");
        Code(await ImportAsync(_local, "users", Sheet.Of(Users, ["boss", "老板", "A", "", "", ""]))).ShouldBe("user.nameTaken");
        (await ImportAsync(_local, "users", Sheet.Of(Users, ["wu.min", "吴敏", "A", "response-desk", "", ""])))["added"].ShouldBe("1");
        (await ImportAsync(_local, "units", Sheet.Of(Units, ["A-1", "某", "Some", "department", "A"])))["added"].ShouldBe("1");
        (await ReadAsync(_local, "units")).Column("Code").ShouldBe(["A", "A-1"]);
        (await ReadAsync(_local, "users")).Column("Sign-in name").ShouldBe(["lu", "wu.min"]);
    }

    // Of two rows the second is wrong.
    private async Task<ApiAnswer> ShouldRefuseAsync(string list, string language, string code, string column, byte[] file)
    {
        var answer = await ImportAsync(_boss, list, file, language);
        answer["isStored"].ShouldBe("False", answer.Text);
        var problem = Problem(answer, 1);
        (problem.GetProperty("code").GetString(), problem.GetProperty("column").GetString()).ShouldBe((code, column), answer.Text);
        return answer;
    }

    private static JsonElement Problem(ApiAnswer answer, int row) => answer.Json.GetProperty("rows")[row].GetProperty("problems")[0];

    private static string? Code(ApiAnswer answer) => Problem(answer, 0).GetProperty("code").GetString();

    private static async Task<byte[]> ExportAsync(HttpClient client, string list, string language, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/{list}/export?timeZone=Asia/Shanghai{query}");
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var response = await client.SendAsync(request, Token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync(Token);
    }

    private static async Task<Workbook> ReadAsync(HttpClient client, string list)
    {
        using var content = new ByteArrayContent(await ExportAsync(client, list, "en"));
        return await Workbook.ReadAsync(content);
    }

    private static async Task<ApiAnswer> ImportAsync(HttpClient client, string list, byte[] file, string language = "en")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/{list}/import") { Content = content };
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        var response = await client.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return new ApiAnswer(response.StatusCode, response, text, JsonDocument.Parse(text).RootElement);
    }
}
