using System.Net;
using System.Text.Json.Nodes;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>Lists as files, and the table of instances that they are made of.</summary>
public sealed class ExportTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_file_holds_what_the_filter_leaves_in_the_order_of_the_list()
    {
        foreach (var id in new[] { "listed-b", "listed-a", "other" })
            await api.PublishAsync(id, DefinitionJson.RunTask("ask", "approve"));

        var answer = await api.GetAsync("/api/definitions/export?search=listed&sort=Name&descending=true&timeZone=Asia/Shanghai", "en");

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        answer.Response.Content.Headers.ContentDisposition!.FileName!.ShouldMatch(@"^processes-\d{8}-\d{4}\.xlsx$");
        var book = await Workbook.ReadAsync(answer.Response.Content);
        book.Faults.ShouldBeEmpty();
        book.Headings.Take(3).ShouldBe(["Process", "Id", "Family"]);
        book.Column("Id").ShouldBe(["listed-b", "listed-a"]);
        book.Column("State").ShouldBe(["Published", "Published"]);
    }

    [Fact]
    public async Task Headings_and_states_follow_the_language_and_instants_the_zone()
    {
        await api.PublishAsync("zoned", DefinitionJson.RunTask("ask", "approve"));
        var id = await api.StartAsync("zoned");
        var started = (await api.GetAsync($"/api/instances/{id}")).Json.GetProperty("createdAt").GetDateTimeOffset();

        var book = await Workbook.ReadAsync((await api.GetAsync("/api/instances/export?definitionId=zoned&timeZone=Asia/Shanghai", "zh-CN")).Response.Content);

        book.Column("状态").ShouldBe(["等待"]);
        var shown = book.Rows.ShouldHaveSingleItem()[book.Headings.ToList().IndexOf("开始时间")].Instant!.Value;
        (shown - started.ToOffset(TimeSpan.FromHours(8)).DateTime).Duration().ShouldBeLessThan(TimeSpan.FromMilliseconds(2));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("a\u0001\ufffe\U0001f600<b>&")]
    public async Task A_text_is_never_a_formula_and_never_breaks_the_file(string correlation)
    {
        await api.PublishAsync("texts", DefinitionJson.RunTask("ask", "approve"));
        var started = await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "texts", ["name"] = correlation });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);

        var book = await Workbook.ReadAsync((await api.GetAsync("/api/instances/export?definitionId=texts")).Response.Content);

        book.Faults.ShouldBeEmpty();
        book.HasFormula.ShouldBeFalse();
        var cell = book.Rows.SelectMany(static row => row).First(value => value.Text == correlation.Replace('\u0001', ' ').Replace('\ufffe', ' '));
        cell.IsQuoted.ShouldBeTrue("a program may take it for a formula when it is edited");
    }

    [Theory]
    [InlineData("/api/definitions/export?timeZone=Nowhere/At_all", "query.timeZone timeZone")]
    [InlineData("/api/instances/export?sort=size", "query.value sort")]
    [InlineData("/api/instances/table?pageSize=0", "query.range pageSize")]
    [InlineData("/api/users/export?isActive=maybe", "query.value isActive")]
    [InlineData("/api/keys/export?search=%00", "query.text search")]
    public async Task What_cannot_be_asked_is_refused_with_its_field(string path, string error)
    {
        var answer = await api.GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Text);
        answer.Errors.Select(static one => one.Split(' ')[1]).ShouldBe([error.Split(' ')[1]]);
    }

    [Fact]
    public async Task A_list_that_is_too_long_is_refused_with_what_to_do_and_leaves_no_file()
    {
        var folder = Directory.CreateTempSubdirectory("response-exports-");
        await using var small = new ApiFixture(new Dictionary<string, string>(StringComparer.Ordinal) { ["Export:MaxRows"] = "3", ["Export:ReadRows"] = "2", ["Export:Folder"] = folder.FullName });
        for (var number = 0; number < 3; number++)
            await small.PublishAsync($"long-{number}", DefinitionJson.RunTask("ask", "approve"));

        // As many as are allowed, over several pages.
        (await Workbook.ReadAsync((await small.GetAsync("/api/definitions/export", "en")).Response.Content)).Column("Id").ShouldBe(["long-0", "long-1", "long-2"]);
        await small.PublishAsync("long-3", DefinitionJson.RunTask("ask", "approve"));
        var refused = (await small.GetAsync("/api/definitions/export", "en")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "export.tooLong");
        refused["detail"]!.ShouldContain("at most 3");

        folder.GetFiles().ShouldBeEmpty();
        folder.Delete();
    }

    [Fact]
    public async Task The_table_of_instances_has_pages_orders_and_the_names_of_processes()
    {
        await api.PublishAsync("paged", DefinitionJson.RunTask("ask", "approve"));
        var ids = new List<string>();
        for (var number = 0; number < 5; number++)
            ids.Add(await api.StartAsync("paged", $"paged {number}"));
        await api.PostAsync($"/api/instances/{ids[0]}/cancel", new JsonObject());

        var newest = await api.GetAsync("/api/instances/table?definitionId=paged&pageSize=2&page=2");
        newest["total"].ShouldBe("5");
        newest.Items.Select(static one => one.GetProperty("id").GetString()).ShouldBe([ids[2], ids[1]]);
        newest.Items[0].GetProperty("definitionName").GetString().ShouldBe("paged");
        (await api.GetAsync("/api/instances/table?definitionId=paged&sort=Created")).Items.Select(static one => one.GetProperty("id").GetString()).ShouldBe(ids);
        (await api.GetAsync("/api/instances/table?definitionId=paged&status=Running")).Items.Length.ShouldBe(4);
        (await api.GetAsync("/api/instances/table?search=PAGED%203")).Items.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(ids[3]);
    }
}
