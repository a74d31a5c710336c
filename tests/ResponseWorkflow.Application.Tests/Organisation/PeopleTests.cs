using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Deputies;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Organisation.Users.SignIn;
using ResponseWorkflow.Application.Organisation.Users.Sessions;

namespace ResponseWorkflow.Application.Tests.Organisation;

public abstract class PeopleTests(TestDatabase database) : OrganisationTests(database)
{
    [Fact]
    public async Task A_role_allows_in_its_unit_and_below_and_nowhere_else()
    {
        var user = await UserAsync("li", Branch, "unit-administrator", "reader");

        var account = (await Accounts.FindUserAsync(user, Token)).ShouldNotBeNull();

        account.May(Permissions.ManageUsers, Branch).ShouldBeTrue();
        account.May(Permissions.ManageUsers, Desk).ShouldBeTrue();
        account.May(Permissions.ManageUsers, Province).ShouldBeFalse();
        account.May(Permissions.ManageUsers, OtherBranch).ShouldBeFalse();
        account.May(Permissions.ReadDefinitions).ShouldBeTrue();
        account.May(Permissions.ManageRoles).ShouldBeFalse();
    }

    [Fact]
    public async Task What_belongs_to_no_unit_is_for_those_who_hold_their_role_at_headquarters()
    {
        var inBranch = (await Accounts.FindUserAsync(await UserAsync("li", Branch, "operator"), Token)).ShouldNotBeNull();
        var atHeadquarters = (await Accounts.FindUserAsync(await UserAsync("wang", UnitTree.RootId, "operator"), Token)).ShouldNotBeNull();

        inBranch.May(Permissions.ReadInstances).ShouldBeFalse("an instance shows what belongs to other branches too");
        inBranch.Permissions.ShouldBe([Permissions.ReadDefinitions]);
        atHeadquarters.May(Permissions.ReadInstances).ShouldBeTrue();
        atHeadquarters.Permissions.ShouldContain(Permissions.OperateInstances);
    }

    [Fact]
    public async Task A_role_counts_from_its_begin_to_its_end_without_anybodys_doing()
    {
        var user = await UserAsync("li", Branch);
        await Holdings.GrantAsync(user, new HoldingDetails { RoleId = "reader", UnitId = Branch, ValidFrom = Now.AddSeconds(20), ValidUntil = Now.AddSeconds(40) }, Test, Token);

        (await MayAsync()).ShouldBeFalse();
        Clock.Advance(TimeSpan.FromSeconds(20));
        (await MayAsync()).ShouldBeTrue();
        Clock.Advance(TimeSpan.FromSeconds(19));
        (await MayAsync()).ShouldBeTrue();
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await MayAsync()).ShouldBeFalse();

        async Task<bool> MayAsync() => (await Accounts.FindUserAsync(user, Token))!.May(Permissions.ReadDefinitions, Branch);
    }

    [Fact]
    public async Task The_same_role_is_not_held_twice_in_a_unit_at_a_time()
    {
        var user = await UserAsync("li", Branch, "reader");
        await RefusedAsync(() => Holdings.GrantAsync(user, new HoldingDetails { RoleId = "reader", UnitId = Branch }, Test, Token), "holding.twice");

        await Holdings.GrantAsync(user, new HoldingDetails { RoleId = "reader", UnitId = Desk }, Test, Token);
        await RefusedAsync(() => Holdings.GrantAsync(user, new HoldingDetails { RoleId = "operator", UnitId = Desk, ValidFrom = Now.AddDays(1), ValidUntil = Now }, Test, Token), "period.backwards", "validUntil");
        await RefusedAsync(() => Holdings.GrantAsync(user, new HoldingDetails { RoleId = "none", UnitId = Desk }, Test, Token), "role.unknown", "roleId");
    }

    [Fact]
    public async Task Nobody_gives_a_role_that_allows_more_than_they_have()
    {
        var actor = await ActorAsync(await UserAsync("chief", Branch, "unit-administrator"));
        var user = await UserAsync("li", Branch);

        await RefusedAsync(() => Holdings.GrantAsync(user, new HoldingDetails { RoleId = "administrator", UnitId = Branch }, actor, Token), "holding.beyondOwn", "roleId");
        await RefusedAsync(() => Holdings.GrantAsync(user, new HoldingDetails { RoleId = "response-desk", UnitId = OtherBranch }, actor, Token), "unit.unknown", "unitId");
        await Holdings.GrantAsync(user, new HoldingDetails { RoleId = "response-desk", UnitId = Desk }, actor, Token);
    }

    [Fact]
    public async Task Whoever_manages_a_branch_cannot_take_over_an_account_with_rights_beyond_it()
    {
        var actor = await ActorAsync(await UserAsync("chief", Branch, "unit-administrator"));
        var boss = await UserAsync("boss", Branch);
        await Holdings.GrantAsync(boss, new HoldingDetails { RoleId = "administrator", UnitId = UnitTree.RootId }, Test, Token);
        var stranger = await UserAsync("stranger", OtherBranch);

        await RefusedAsync(() => Users.ResetPasswordAsync(boss, FirstPassword, actor, Token), "user.beyondOwn");
        await RefusedAsync(() => Users.DisableAsync(boss, endRoles: true, basis: null, actor, Token), "user.beyondOwn");
        await RefusedAsync(() => Users.ResetPasswordAsync(stranger, FirstPassword, actor, Token), "user.unknown");
        var seen = await Services.GetRequiredService<UserQueries>().ListUsersAsync(new UserFilter(), actor.Account!.ScopeOf(Permissions.ReadUsers), new PageRequest(0, 10), Token);
        seen.Items.Select(static one => one.User.SignInName).ShouldBe(["boss", "chief"]);
    }

    [Fact]
    public async Task Whoever_dissolves_a_unit_hands_on_no_role_with_more_rights_than_the_own()
    {
        var actor = await ActorAsync(await UserAsync("chief", Branch, "unit-administrator"));
        var boss = await UserAsync("boss", Desk, "unit-administrator");
        await Holdings.GrantAsync(boss, new HoldingDetails { RoleId = "administrator", UnitId = Desk }, Test, Token);

        await RefusedAsync(() => Units.DissolveAsync(Desk, Branch, basis: null, actor, Token), "holding.beyondOwn", "successorId");

        (await Accounts.FindUserAsync(boss, Token))!.May(Permissions.ReadAudit, Branch).ShouldBeFalse();
        (await TrailAsync(AuditSubjects.Unit(Desk))).ShouldNotContain(static line => line.EndsWith("dissolved", StringComparison.Ordinal));
        await Units.DissolveAsync(Desk, Branch, basis: null, Test, Token);
        (await Accounts.FindUserAsync(boss, Token))!.May(Permissions.ReadAudit, Branch).ShouldBeTrue();
    }

    [Theory]
    [InlineData(UserOrder.SignInName, false, "an", "bo", "chen")]
    [InlineData(UserOrder.SignInName, true, "chen", "bo", "an")]
    [InlineData(UserOrder.LastSignIn, false, "chen", "an", "bo")]
    [InlineData(UserOrder.LastSignIn, true, "an", "chen", "bo")]
    public async Task Users_are_listed_in_the_order_that_is_asked_for_and_those_who_never_signed_in_come_last(UserOrder order, bool isDescending, params string[] expected)
    {
        foreach (var name in new[] { "bo", "chen", "an" })
        {
            await UserAsync(name, Branch, "reader");
            Clock.Advance(TimeSpan.FromMinutes(1));
            if (name != "bo")
                await Services.GetRequiredService<SignInCommand>().RunAsync(name, FirstPassword, Token);
        }

        var listed = await Services.GetRequiredService<UserQueries>().ListUsersAsync(new UserFilter { WithinId = Branch, Order = order, IsDescending = isDescending }, UnitScope.Everywhere, new PageRequest(0, 10), Token);

        listed.Items.Select(static one => one.User.SignInName).ShouldBe(expected);
    }

    [Fact]
    public async Task A_disabled_user_loses_sessions_tokens_roles_and_deputyships()
    {
        var user = await UserAsync("li", Branch, "reader");
        var other = await UserAsync("wang", Branch);
        await Deputies.NameAsync(other, new DeputyDetails { Deputy = "li", ValidUntil = Now.AddDays(3) }, Test, Token);
        var account = (await Accounts.FindUserAsync(user, Token))!;
        var session = await Services.GetRequiredService<SessionCommands>().BeginAsync(account, Token);
        var token = await Services.GetRequiredService<TokenCommands>().MakeAsync(account, new TokenDetails { Name = "script", Scopes = ["definitions.read"], ExpiresAt = Now.AddDays(1) }, Token);
        (await Accounts.FindKeyAsync(token.Key, Token)).ShouldNotBeNull();

        await Users.DisableAsync(user, endRoles: true, basis: null, Test with { Reason = "left the company" }, Token);
        await Users.EnableAsync(user, basis: null, Test, Token);

        (await Accounts.FindSessionAsync(session, Token)).ShouldBeNull();
        (await Accounts.FindKeyAsync(token.Key, Token)).ShouldBeNull();
        (await Accounts.FindUserAsync(user, Token))!.Grants.ShouldBeEmpty();
        (await Services.GetRequiredService<DeputyQueries>().ActingForAsync(user, Token)).ShouldBeEmpty();
        var entry = (await Audit.ListAsync(new AuditFilter { Act = AuditActs.UserDisabled }, null, 1, Token)).ShouldHaveSingleItem();
        (entry.Before, entry.After, entry.Reason).ShouldBe(("""{"isActive":true}""", """{"isActive":false}""", "left the company"));
    }

    [Fact]
    public async Task A_user_who_is_disabled_for_a_while_may_keep_the_roles()
    {
        var user = await UserAsync("li", Branch, "reader");

        await Users.DisableAsync(user, endRoles: false, basis: null, Test, Token);
        (await Accounts.FindUserAsync(user, Token)).ShouldBeNull();
        await RefusedAsync(() => Holdings.GrantAsync(user, new HoldingDetails { RoleId = "operator", UnitId = Branch }, Test, Token), "user.disabled");
        await Users.EnableAsync(user, basis: null, Test, Token);

        (await Accounts.FindUserAsync(user, Token))!.Grants.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_deputy_is_somebody_else_for_a_period_to_come_and_named_once()
    {
        var user = await UserAsync("li", Branch);
        var deputy = await UserAsync("wang", Branch);

        await RefusedAsync(() => NameAsync("LI", 0, 3), "deputy.self", "deputy");
        await RefusedAsync(() => NameAsync("wang", -3, -1), "period.past", "validUntil");
        await RefusedAsync(() => NameAsync("wang", 3, 1), "period.backwards", "validUntil");
        await RefusedAsync(() => NameAsync("nobody", 0, 3), "deputy.userUnknown", "deputy");
        await NameAsync("wang", 1, 3);
        await RefusedAsync(() => NameAsync("wang", 2, 5), "deputy.twice", "deputy");
        await NameAsync("wang", 3, 5);

        var queries = Services.GetRequiredService<DeputyQueries>();
        (await queries.ActingForAsync(deputy, Token)).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromDays(1));
        (await queries.ActingForAsync(deputy, Token)).ShouldBe([user]);
        var stranger = await ActorAsync(await UserAsync("zhao", OtherBranch, "response-desk"));
        await RefusedAsync(() => Deputies.NameAsync(user, new DeputyDetails { Deputy = "zhao", ValidUntil = Now.AddDays(1) }, stranger, Token), "user.unknown");
        var self = await ActorAsync(user);
        await RefusedAsync(() => Deputies.EndAsync(user, "none", self, Token), "deputy.unknown");

        Task NameAsync(string name, int from, int until) => Deputies.NameAsync(user, new DeputyDetails { Deputy = name, ValidFrom = Now.AddDays(from), ValidUntil = Now.AddDays(until) }, Test, Token);
    }

    [Fact]
    public async Task A_password_that_was_used_lately_is_not_taken_again()
    {
        var user = await UserAsync("li", Branch);
        string[] used = [FirstPassword, "second horse 2", "another horse 3", "fourth horse 4", "yet a fifth 5"];
        for (var number = 1; number < used.Length; number++)
            await Users.ChangePasswordAsync(user, used[number - 1], used[number], Token);

        await RefusedAsync(() => Users.ChangePasswordAsync(user, used[^1], used[0], Token), "password.usedBefore", "newPassword");
        await Users.ChangePasswordAsync(user, used[^1], "sixth horse 66", Token);
        await Users.ChangePasswordAsync(user, "sixth horse 66", used[0], Token);

        await using var context = Context();
        (await context.PasswordHistory.CountAsync(row => row.UserId == user, Token)).ShouldBe(5);
        await RefusedAsync(() => Users.ChangePasswordAsync(user, used[0], "i am ms li", Token), "password.holdsName");
        await RefusedAsync(() => Users.ChangePasswordAsync(user, used[0], used[0], Token), "password.unchanged", "newPassword");
        await RefusedAsync(() => Users.ChangePasswordAsync(user, used[0], "abababababab", Token), "password.tooSimple", "newPassword");
    }

    [Fact]
    public async Task A_token_does_what_both_it_and_its_owner_may_do()
    {
        var user = await UserAsync("li", Branch, "process-owner");
        var owner = (await Accounts.FindUserAsync(user, Token))!;
        var tokens = Services.GetRequiredService<TokenCommands>();

        await RefusedAsync(() => MakeAsync([], 1), "token.scopes", "scopes");
        await RefusedAsync(() => MakeAsync(["users.manage"], 1), "token.beyondOwn", "scopes");
        await RefusedAsync(() => MakeAsync(["nothing.*"], 1), "permission.unknown", "scopes");
        await RefusedAsync(() => MakeAsync(["definitions.read"], 0), "key.expired", "expiresAt");
        await RefusedAsync(() => MakeAsync(["definitions.read"], 400), "token.tooLong", "expiresAt");
        var made = await MakeAsync(["definitions.read"], 10);
        var account = (await Accounts.FindKeyAsync(made.Key, Token)).ShouldNotBeNull();
        (account.Name, account.May(Permissions.ReadDefinitions, Desk), account.May(Permissions.ReadDefinitions, OtherBranch), account.May(Permissions.EditDefinitions)).ShouldBe(("li", true, false, false));

        var held = await Services.GetRequiredService<HoldingQueries>().OfUserAsync(user, withEnded: false, Token);
        await Holdings.EndAsync(user, held[0].Holding.Id, at: null, Test, Token);
        (await Accounts.FindKeyAsync(made.Key, Token))!.May(Permissions.ReadDefinitions).ShouldBeFalse();
        Clock.Advance(TimeSpan.FromDays(10));
        (await Accounts.FindKeyAsync(made.Key, Token)).ShouldBeNull();

        Task<NewApiKey> MakeAsync(string[] scopes, int days) => tokens.MakeAsync(owner, new TokenDetails { Name = "script", Scopes = scopes, ExpiresAt = Now.AddDays(days) }, Token);
    }

    [Fact]
    public async Task A_locked_account_stands_in_the_audit_trail()
    {
        var user = await UserAsync("li", Branch);
        var signIn = Services.GetRequiredService<SignInCommand>();
        for (var attempt = 0; attempt < 6; attempt++)
            await RefusedAsync(() => signIn.RunAsync("li", "wrong", Token), "signIn.refused");

        (await TrailAsync(AuditSubjects.User(user))).ShouldBe(["test user.added", "sign-in user.locked"]);
        (await Audit.CheckAsync(Token)).FirstBroken.ShouldBeNull();
    }
}

public sealed class SqlitePeopleTests(SqliteTestDatabase database) : PeopleTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlPeopleTests(PostgreSqlTestDatabase database) : PeopleTests(database), IClassFixture<PostgreSqlTestDatabase>;
