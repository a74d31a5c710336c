using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>What users decide about their own account, and what the audit trail says of it.</summary>
public sealed class OwnAccountTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    [Fact]
    public async Task A_session_is_listed_and_ended_from_another_browser()
    {
        await world.AddAsync("sessions.one", "reader");
        var here = await world.SignedInAsync("sessions.one");
        var there = await world.SignedInAsync("sessions.one");
        var open = (await AccessWorld.SendAsync(here, HttpMethod.Get, "/api/sessions")).Items;
        open.Length.ShouldBe(2);
        var other = open.Single(static one => !one.GetProperty("isThis").GetBoolean()).GetProperty("id").GetString();

        (await AccessWorld.SendAsync(here, HttpMethod.Delete, $"/api/sessions/{other}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await AccessWorld.SendAsync(there, HttpMethod.Get, "/api/session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await AccessWorld.SendAsync(here, HttpMethod.Get, "/api/sessions")).Items.ShouldHaveSingleItem();
        (await AccessWorld.SendAsync(here, HttpMethod.Delete, $"/api/sessions/{other}")).ShouldBeProblem(HttpStatusCode.NotFound, "session.unknown");
    }

    [Fact]
    public async Task A_token_acts_for_its_owner_within_its_scopes_and_makes_no_other_token()
    {
        await world.AddAsync("tokens.one", "operator");
        var browser = await world.SignedInAsync("tokens.one");
        var body = new JsonObject { ["name"] = "script", ["scopes"] = new JsonArray("instances.read"), ["expiresAt"] = world.Clock.GetUtcNow().AddDays(3).ToString("O") };
        var made = await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/tokens", body);
        made.Status.ShouldBe(HttpStatusCode.OK, made.Text);
        var program = world.Browser(origin: null);
        program.DefaultRequestHeaders.Add("Authorization", $"Bearer {made["key"]}");

        (await AccessWorld.SendAsync(program, HttpMethod.Get, "/api/session"))["name"].ShouldBe("tokens.one");
        (await AccessWorld.SendAsync(program, HttpMethod.Get, "/api/instances")).Status.ShouldBe(HttpStatusCode.OK);
        (await AccessWorld.SendAsync(program, HttpMethod.Get, "/api/definitions")).ShouldBeProblem(HttpStatusCode.Forbidden, "access.denied");
        (await AccessWorld.SendAsync(program, HttpMethod.Post, "/api/tokens", body.DeepClone())).ShouldBeProblem(HttpStatusCode.Forbidden, "session.none");
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/tokens")).Text.ShouldNotContain(made["key"]!);

        (await AccessWorld.SendAsync(browser, HttpMethod.Delete, $"/api/tokens/{made["id"]}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await AccessWorld.SendAsync(program, HttpMethod.Get, "/api/instances")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_deputy_of_oneself_is_refused_in_the_language_of_the_reader()
    {
        await world.AddAsync("deputies.one", "reader");
        var browser = await world.SignedInAsync("deputies.one");

        var refused = await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/deputies", new JsonObject { ["deputy"] = "deputies.one", ["validUntil"] = world.Clock.GetUtcNow().AddDays(1).ToString("O") });

        refused.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "deputy.self").Errors.ShouldBe(["deputy.self deputy"]);
        (await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/deputies", new JsonObject { ["deputy"] = 7 })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_audit_trail_says_who_did_what_why_and_from_where_and_is_exported_without_formulas()
    {
        var auditor = await world.AddAsync("auditing", "administrator");
        await using (var context = world.Server.Services.GetRequiredService<Database>().CreateContext())
            await context.Users.Where(row => row.Id == auditor).ExecuteUpdateAsync(static row => row.SetProperty(static one => one.DisplayName, "Audra Lin"), TestContext.Current.CancellationToken);
        var admin = await world.SignedInAsync("auditing");
        admin.DefaultRequestHeaders.Add("User-Agent", "audit-test/1");
        var user = await world.AddAsync("audited", "reader");
        (await AccessWorld.SendAsync(admin, HttpMethod.Post, $"/api/users/{user}/disable", new JsonObject { ["reason"] = "=1+1" })).Status.ShouldBe(HttpStatusCode.OK);

        var entry = (await AccessWorld.SendAsync(admin, HttpMethod.Get, $"/api/audit?subject=user:{user}&act=user.disabled&actor=auditing")).Items.ShouldHaveSingleItem();

        entry.GetProperty("actorName").GetString().ShouldBe("Audra Lin");
        entry.GetProperty("reason").GetString().ShouldBe("=1+1");
        entry.GetProperty("agent").GetString().ShouldBe("audit-test/1");
        entry.GetProperty("after").GetProperty("isActive").GetBoolean().ShouldBeFalse();
        var first = await AccessWorld.SendAsync(admin, HttpMethod.Get, $"/api/audit?subject=user:{user}&pageSize=2");
        var next = await AccessWorld.SendAsync(admin, HttpMethod.Get, $"/api/audit?subject=user:{user}&pageSize=2&cursor={first.Next}");
        first.Items.Concat(next.Items).Select(static one => one.GetProperty("sequence").GetInt64()).ShouldBeInOrder(SortDirection.Descending);
        (await AccessWorld.SendAsync(admin, HttpMethod.Get, $"/api/audit/export?subject=user:{user}")).Text.ShouldSatisfyAllConditions(
            static text => text.ShouldContain("\"'=1+1\""),
            static text => text.ShouldContain(",\"auditing\",\"Audra Lin\","));
        (await AccessWorld.SendAsync(admin, HttpMethod.Get, "/api/audit/check")).Json.GetProperty("firstBroken").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await AccessWorld.SendAsync(admin, HttpMethod.Get, "/api/audit?from=yesterday")).ShouldBeProblem(HttpStatusCode.BadRequest, "query.instant");
    }

    [Fact]
    public void Nothing_in_the_program_changes_or_deletes_an_entry_of_the_audit_trail()
    {
        var source = Directory.GetFiles(TestKit.Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText).ToArray();

        source.Length.ShouldBeGreaterThan(500);
        source.ShouldAllBe(static text => !text.Contains("RowUpdate<AuditRow>", StringComparison.Ordinal) && !text.Contains("Delete<AuditRow>", StringComparison.Ordinal));

        // From the table to the end of the statement: neither of the commands that write without rows.
        source.SelectMany(static text => Regex.Matches(text, @"\.Audit\b[^;]*;", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(10))).ShouldAllBe(static statement => !statement.Value.Contains("ExecuteDelete", StringComparison.Ordinal) && !statement.Value.Contains("ExecuteUpdate", StringComparison.Ordinal));
        source.Count(static text => text.Contains("new AuditRow", StringComparison.Ordinal)).ShouldBe(1);
        File.ReadAllLines(TestKit.Repository.PathOf("tests", "ResponseWorkflow.Server.Tests", "Access", "authorisation-matrix.txt"))
            .Where(static line => line.Contains(" /api/audit", StringComparison.Ordinal)).ShouldAllBe(static line => line.StartsWith("GET ", StringComparison.Ordinal));
    }
}
