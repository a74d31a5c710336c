using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Tests.Api;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>Signing in with a password, and the sessions that come of it.</summary>
public sealed class SignInTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_user_has_a_password_in_a_file_and_must_change_it_before_anything_else()
    {
        await using var own = new AccessWorld();
        var password = await own.FirstPasswordAsync();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(own.Server.Folder["first-password.txt"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        own.Server.Log.Lines.ShouldContain(static line => line.Contains("There was no user. Sign in as admin", StringComparison.Ordinal));
        own.Server.Log.Lines.ShouldAllBe(line => !line.Contains(password, StringComparison.Ordinal));

        var browser = await own.SignedInAsync("admin", password);
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/session")).Json.GetProperty("mustChangePassword").GetBoolean().ShouldBeTrue();
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/users")).ShouldBeProblem(HttpStatusCode.Forbidden, "password.mustChange");

        var change = new JsonObject { ["currentPassword"] = password, ["newPassword"] = AccessWorld.Password };
        (await AccessWorld.SendAsync(browser, HttpMethod.Put, "/api/session/password", change)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/users")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_disabled_user_get_the_same_answer()
    {
        var id = await world.AddAsync("disabled.one", "reader");
        await world.AddAsync("wrong.one", "reader");
        await world.Users.DisableAsync(id, endRoles: true, basis: null, AccessWorld.Test, Token);

        var unknown = await AccessWorld.SignInAsync(world.Browser(), "nobody", "x");
        var wrong = await AccessWorld.SignInAsync(world.Browser(), "wrong.one", "x");
        var disabled = await AccessWorld.SignInAsync(world.Browser(), "disabled.one", AccessWorld.Password);

        unknown.ShouldBeProblem(HttpStatusCode.Unauthorized, "signIn.refused");
        foreach (var other in new[] { wrong, disabled })
            (other["detail"], other.Status, other.Response.Headers.Contains("Set-Cookie")).ShouldBe((unknown["detail"], unknown.Status, false));
    }

    [Fact]
    public async Task A_name_is_taken_in_any_case_and_width()
    {
        await world.AddAsync("Wang.Wei", "reader");

        (await AccessWorld.SignInAsync(world.Browser(), "ｗａｎｇ.WEI", AccessWorld.Password)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_until_the_lock_ends()
    {
        await world.AddAsync("locked", "reader");
        for (var attempt = 0; attempt < 5; attempt++)
            (await AccessWorld.SignInAsync(world.Browser(), "locked", "wrong")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        (await AccessWorld.SignInAsync(world.Browser(), "locked", AccessWorld.Password)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        (await AccessWorld.SignInAsync(world.Browser(), "locked", AccessWorld.Password)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_attempts_at_once_get_no_more_tries_than_one_after_the_other()
    {
        await world.AddAsync("hurried", "reader");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AccessWorld.SignInAsync(world.Browser(), "hurried", "wrong")));

        world.Server.Log.Lines.Count(static line => line.Contains("sign in as hurried was refused; the password was looked at: True", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public async Task The_cookie_cannot_be_read_by_scripts_nor_sent_by_other_sites()
    {
        await world.AddAsync("cookie", "reader");
        var cookie = (await AccessWorld.SignInAsync(world.Browser(), "cookie", AccessWorld.Password)).Response.Headers.GetValues("Set-Cookie")
            .Single(static one => one.StartsWith("response_session=", StringComparison.Ordinal));

        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task A_session_ends_by_signing_out_and_when_it_was_not_used_for_long()
    {
        await world.AddAsync("leaving", "reader");
        var browser = await world.SignedInAsync("leaving");
        var idle = await world.SignedInAsync("leaving");
        await StatusOfSession(browser).ShouldBeAsync(HttpStatusCode.OK);
        (await AccessWorld.SendAsync(browser, HttpMethod.Delete, "/api/session")).Status.ShouldBe(HttpStatusCode.NoContent);
        await StatusOfSession(browser).ShouldBeAsync(HttpStatusCode.Unauthorized);

        world.Clock.Advance(TimeSpan.FromHours(13));
        await StatusOfSession(idle).ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_that_is_used_all_the_time_ends_after_a_day_even_so()
    {
        await world.AddAsync("tireless", "reader");
        var browser = await world.SignedInAsync("tireless");
        for (var hour = 0; hour < 23; hour++)
        {
            world.Clock.Advance(TimeSpan.FromHours(1));
            await StatusOfSession(browser).ShouldBeAsync(HttpStatusCode.OK);
        }

        world.Clock.Advance(TimeSpan.FromHours(1));

        await StatusOfSession(browser).ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_of_the_user_but_not_this_one()
    {
        await world.AddAsync("changing", "reader");
        var here = await world.SignedInAsync("changing");
        var there = await world.SignedInAsync("changing");

        var change = new JsonObject { ["currentPassword"] = AccessWorld.Password, ["newPassword"] = "another horse 8" };
        (await AccessWorld.SendAsync(here, HttpMethod.Put, "/api/session/password", change)).Status.ShouldBe(HttpStatusCode.NoContent);

        await StatusOfSession(here).ShouldBeAsync(HttpStatusCode.OK);
        await StatusOfSession(there).ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_user_disabled_in_the_database_by_another_node_is_out_after_a_minute()
    {
        var id = await world.AddAsync("elsewhere", "reader");
        var browser = await world.SignedInAsync("elsewhere");
        await StatusOfSession(browser).ShouldBeAsync(HttpStatusCode.OK);
        await using (var context = world.Server.Services.GetRequiredService<Database>().CreateContext())
            await context.Users.Where(user => user.Id == id).ExecuteUpdateAsync(static set => set.SetProperty(static user => user.IsActive, false), Token);

        await StatusOfSession(browser).ShouldBeAsync(HttpStatusCode.OK);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await StatusOfSession(browser).ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("My-PassWord-2026", "password.holdsWord")]
    [InlineData("qwertyuiop1", "password.holdsWord")]
    [InlineData("tr0ub4dor-and-3", "password.known")]
    [InlineData("correct staple 44", null)]
    public async Task Passwords_that_everybody_tries_are_refused(string password, string? code)
    {
        using var folder = new TestFolder();
        await File.WriteAllLinesAsync(folder["known.txt"], ["hunter2hunter2", "Tr0ub4dor-and-3"], Token);
        await using var own = new AccessWorld(new(StringComparer.Ordinal) { ["Access:Password:DeniedFile"] = folder["known.txt"] });
        await own.AddAsync("careful", "reader");
        var browser = await own.SignedInAsync("careful");

        var answer = await AccessWorld.SendAsync(browser, HttpMethod.Put, "/api/session/password", new JsonObject { ["currentPassword"] = AccessWorld.Password, ["newPassword"] = password });

        if (code is null)
            answer.Status.ShouldBe(HttpStatusCode.NoContent);
        else
            answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task Wrong_new_passwords_are_refused_with_all_that_is_wrong()
    {
        await world.AddAsync("picky", "reader");
        var browser = await world.SignedInAsync("picky");

        var answer = await AccessWorld.SendAsync(browser, HttpMethod.Put, "/api/session/password", new JsonObject { ["currentPassword"] = "x", ["newPassword"] = "picky" });

        answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "password.wrong");
        answer.Errors.ShouldBe(["password.wrong currentPassword", "password.tooShort newPassword", "password.holdsName newPassword"]);
    }

    [Fact]
    public async Task The_chosen_language_wins_over_that_of_the_browser()
    {
        await world.AddAsync("sprachen", "reader");
        var browser = await world.SignedInAsync("sprachen");
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/users")).Json.GetProperty("title").GetString().ShouldBe("Not allowed");

        (await AccessWorld.SendAsync(browser, HttpMethod.Put, "/api/session/language", new JsonObject { ["language"] = "zh-CN" })).Status.ShouldBe(HttpStatusCode.NoContent);

        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/users")).Json.GetProperty("title").GetString().ShouldBe("没有权限");
        (await AccessWorld.SendAsync(browser, HttpMethod.Delete, "/api/session")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/users")).Json.GetProperty("title").GetString().ShouldBe("未登录");
        (await AccessWorld.SendAsync(browser, HttpMethod.Put, "/api/session/language", new JsonObject { ["language"] = "fr" })).ShouldBeProblem(HttpStatusCode.BadRequest, "language.unknown");
    }

    private static async Task<HttpStatusCode> StatusOfSession(HttpClient browser) => (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/session")).Status;
}

file static class Answers
{
    public static async Task ShouldBeAsync(this Task<HttpStatusCode> answer, HttpStatusCode expected) => (await answer).ShouldBe(expected);
}
