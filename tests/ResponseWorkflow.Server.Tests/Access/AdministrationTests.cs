using System.Net;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>The administration of users and roles.</summary>
public sealed class AdministrationTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static JsonObject NewUser(string name, params string[] roles)
    {
        var user = User(name);
        user["roles"] = new JsonArray([.. roles.Select(static role => new JsonObject { ["roleId"] = role, ["unitId"] = "headquarters" })]);
        user["password"] = "first horse 1";
        return user;
    }

    private static JsonObject User(string name) => new()
    {
        ["signInName"] = name,
        ["displayName"] = "张伟",
        ["email"] = "",
        ["unitId"] = "headquarters",
    };

    [Fact]
    public async Task A_user_is_added_found_changed_and_disabled()
    {
        await world.AddAsync("chief", "administrator");
        var admin = await world.SignedInAsync("chief");

        var added = await AccessWorld.SendAsync(admin, HttpMethod.Post, "/api/users", NewUser("li.na", "reader", "operator"));
        added.Status.ShouldBe(HttpStatusCode.Created, added.Text);
        added.Json.GetProperty("email").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        added.Json.GetProperty("roles").EnumerateArray().Select(static role => role.GetString()).ShouldBe(["operator", "reader"]);
        (await AccessWorld.SendAsync(admin, HttpMethod.Get, "/api/users?search=LI.N")).Items.ShouldHaveSingleItem().GetProperty("signInName").GetString().ShouldBe("li.na");

        var browser = world.Browser();
        (await AccessWorld.SignInAsync(browser, "li.na", "first horse 1")).Json.GetProperty("mustChangePassword").GetBoolean().ShouldBeTrue();
        (await AccessWorld.SendAsync(admin, HttpMethod.Post, $"/api/users/{added["id"]}/disable", new JsonObject { ["reason"] = "left" })).Json.GetProperty("isActive").GetBoolean().ShouldBeFalse();
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Names_are_unique_whatever_their_case()
    {
        await world.AddAsync("chief.two", "administrator");
        var admin = await world.SignedInAsync("chief.two");
        (await AccessWorld.SendAsync(admin, HttpMethod.Post, "/api/users", NewUser("Zhao"))).Status.ShouldBe(HttpStatusCode.Created);

        (await AccessWorld.SendAsync(admin, HttpMethod.Post, "/api/users", NewUser("zhao"))).ShouldBeProblem(HttpStatusCode.Conflict, "user.nameTaken");
        var both = await Task.WhenAll(AccessWorld.SendAsync(admin, HttpMethod.Post, "/api/users", NewUser("qian")), AccessWorld.SendAsync(admin, HttpMethod.Post, "/api/users", NewUser("Qian")));
        both.Select(static one => one.Status).Order().ShouldBe([HttpStatusCode.Created, HttpStatusCode.Conflict]);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_named_with_its_field()
    {
        await world.AddAsync("chief.three", "administrator");
        var admin = await world.SignedInAsync("chief.three");

        var answer = await AccessWorld.SendAsync(admin, HttpMethod.Post, "/api/users", new JsonObject { ["signInName"] = "a b", ["displayName"] = " ", ["unitId"] = "headquarters", ["language"] = "fr", ["password"] = "short" });

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe(["name.unusable signInName", "field.missing displayName", "language.unknown language", "password.tooShort password"]);
        (await AccessWorld.SendAsync(admin, HttpMethod.Post, "/api/users", NewUser("fine", "no-such-role"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "role.unknown");
    }

    [Fact]
    public async Task The_last_one_who_manages_users_stays()
    {
        await using var own = new AccessWorld();
        var password = await own.FirstPasswordAsync();
        var admin = await own.SignedInAsync("admin", password);
        await AccessWorld.SendAsync(admin, HttpMethod.Put, "/api/session/password", new JsonObject { ["currentPassword"] = password, ["newPassword"] = AccessWorld.Password });
        var id = (await AccessWorld.SendAsync(admin, HttpMethod.Get, "/api/users")).Items.ShouldHaveSingleItem().GetProperty("id").GetString();

        (await AccessWorld.SendAsync(admin, HttpMethod.Post, $"/api/users/{id}/disable", new JsonObject())).ShouldBeProblem(HttpStatusCode.Conflict, "user.lastManager");
        var holding = (await AccessWorld.SendAsync(admin, HttpMethod.Get, $"/api/users/{id}/holdings")).Items.ShouldHaveSingleItem().GetProperty("id").GetString();
        (await AccessWorld.SendAsync(admin, HttpMethod.Delete, $"/api/users/{id}/holdings/{holding}")).ShouldBeProblem(HttpStatusCode.Conflict, "user.lastManager");
        (await AccessWorld.SendAsync(admin, HttpMethod.Delete, $"/api/users/{id}/holdings/{holding}?at=2030-01-01T00:00:00Z")).ShouldBeProblem(HttpStatusCode.Conflict, "user.lastManager");
        var role = new JsonObject { ["nameZh"] = "管", ["nameEn"] = "A", ["permissions"] = new JsonArray("definitions.*") };
        (await AccessWorld.SendAsync(admin, HttpMethod.Put, "/api/roles/administrator", role)).ShouldBeProblem(HttpStatusCode.Conflict, "user.lastManager");
        (await AccessWorld.SendAsync(admin, HttpMethod.Get, "/api/users")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_role_is_made_counts_at_once_and_is_deleted_when_nobody_has_it()
    {
        await world.AddAsync("chief.four", "administrator");
        var admin = await world.SignedInAsync("chief.four");
        await world.AddAsync("growing", "reader");
        var browser = await world.SignedInAsync("growing");
        JsonObject Role(params string[] permissions) => new() { ["nameZh"] = "班长", ["nameEn"] = "Foreman", ["permissions"] = new JsonArray([.. permissions.Select(static one => JsonValue.Create(one))]) };

        (await AccessWorld.SendAsync(admin, HttpMethod.Put, "/api/roles/foreman", Role("users.*"))).Status.ShouldBe(HttpStatusCode.NoContent);
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/users")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var id = (await world.Queries.FindUserAsync("growing", TestContext.Current.CancellationToken))!.User.Id;
        var granted = await AccessWorld.SendAsync(admin, HttpMethod.Post, $"/api/users/{id}/holdings", new JsonObject { ["roleId"] = "foreman", ["unitId"] = "headquarters" });
        granted.Status.ShouldBe(HttpStatusCode.OK, granted.Text);
        var holding = granted.Items.Single(static one => one.GetProperty("roleId").GetString() == "foreman").GetProperty("id").GetString();
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/users")).Status.ShouldBe(HttpStatusCode.OK);

        (await AccessWorld.SendAsync(admin, HttpMethod.Put, "/api/roles/foreman", Role("user.*"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "permission.unknown");
        (await AccessWorld.SendAsync(admin, HttpMethod.Delete, "/api/roles/foreman")).ShouldBeProblem(HttpStatusCode.Conflict, "role.inUse");
        (await AccessWorld.SendAsync(admin, HttpMethod.Delete, $"/api/users/{id}/holdings/{holding}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await AccessWorld.SendAsync(admin, HttpMethod.Delete, "/api/roles/foreman")).Status.ShouldBe(HttpStatusCode.NoContent);
    }
}
