using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;

namespace ResponseWorkflow.Application.Tests.Organisation;

public abstract class UnitTests(TestDatabase database) : OrganisationTests(database)
{
    [Fact]
    public async Task A_unit_that_moves_takes_everything_below_it_along()
    {
        var other = await UnitAsync("Q", "province", UnitTree.RootId);
        (await WithinAsync(Province)).ShouldBe(["A", "A-DESK", "B", "P"]);

        await Units.MoveAsync(Branch, other, basis: null, Test, Token);

        (await WithinAsync(Province)).ShouldBe(["B", "P"]);
        (await WithinAsync(other)).ShouldBe(["A", "A-DESK", "Q"]);
        (await WithinAsync(UnitTree.RootId)).ShouldBe(["A", "A-DESK", "B", "HQ", "P", "Q"]);
        await using var context = Context();
        (await context.UnitLinks.Where(link => link.UnitId == Desk).OrderBy(static link => link.Distance).Select(static link => link.AncestorId).ToListAsync(Token)).ShouldBe([Desk, Branch, other, UnitTree.RootId]);
    }

    [Fact]
    public async Task A_unit_cannot_stand_under_itself_or_under_what_is_below_it()
    {
        var department = await UnitAsync("D", "department", Branch);
        var team = await UnitAsync("T", "team", department);

        foreach (var below in new[] { department, team })
            await RefusedAsync(() => Units.MoveAsync(department, below, basis: null, Test, Token), "unit.circle", "parentId");
        await RefusedAsync(() => Units.MoveAsync(UnitTree.RootId, Branch, basis: null, Test, Token), "unit.root");
        (await WithinAsync(department)).ShouldBe(["D", "T"]);
    }

    [Fact]
    public async Task Two_moves_at_once_cannot_make_a_circle()
    {
        var one = await UnitAsync("M1", "department", Branch);
        var options = Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<UnitOptions>>().Value;
        foreach (var kind in BuiltInUnitKindsWithNesting())
            options.Kinds.Add(kind);
        var two = await UnitAsync("M2", "department", Branch);

        var outcomes = await Task.WhenAll(TryAsync(one, two), TryAsync(two, one));

        outcomes.Order().ShouldBe(["", "unit.circle"]);
        async Task<string> TryAsync(string unit, string parent)
        {
            try
            {
                await Task.Run(() => Units.MoveAsync(unit, parent, basis: null, Test, Token), Token);
                return "";
            }
            catch (Refusals.RefusedException refused)
            {
                return refused.Refusal.Code;
            }
        }
    }

    [Theory]
    [InlineData("province", "unit.kindMisplaced", "kind")]
    [InlineData("no-such", "unit.kindUnknown", "kind")]
    public async Task A_kind_stands_only_where_its_level_may_stand(string kind, string code, string field) =>
        await RefusedAsync(() => UnitAsync("X", kind, Branch), code, field);

    [Fact]
    public async Task Everything_wrong_with_a_unit_is_named_together()
    {
        var refused = await RefusedAsync(() => Units.AddAsync(new UnitDetails { Code = "a b", NameZh = " ", NameEn = "<b>x</b>", Kind = "?" }, Branch, Test, Token), "unit.code");

        refused.Refusals.Select(static one => $"{one.Code} {one.Field}").ShouldBe(["unit.code code", "field.missing nameZh", "text.markup nameEn", "unit.kindUnknown kind"]);
    }

    [Fact]
    public async Task A_code_is_used_once_whatever_its_case()
    {
        await RefusedAsync(() => UnitAsync("a-desk", "department", OtherBranch), "unit.codeTaken", "code");
        await RefusedAsync(() => Units.AddAsync(Unit("N", "department"), "none", Test, Token), "unit.unknown", "parentId");
    }

    [Fact]
    public async Task A_change_made_from_an_older_version_is_refused()
    {
        await Units.ChangeAsync(Branch, Unit("A1", "city-branch"), basis: 0, Test, Token);

        await RefusedAsync(() => Units.ChangeAsync(Branch, Unit("A2", "city-branch"), basis: 0, Test, Token), "edit.stale");
        (await TrailAsync(AuditSubjects.Unit(Branch))).ShouldBe(["test unit.added", "test unit.changed"]);
    }

    [Fact]
    public async Task A_unit_is_dissolved_only_when_nothing_is_left_in_it_or_a_successor_takes_it_over()
    {
        var user = await UserAsync("li", Branch, "response-desk");
        var refused = await RefusedAsync(() => Units.DissolveAsync(Branch, successorId: null, basis: null, Test, Token), "unit.inUse");
        refused.Message.ShouldContain("1 units below it, 1 active users, 1 roles");
        await RefusedAsync(() => Units.DissolveAsync(Branch, Desk, basis: null, Test, Token), "unit.circle", "successorId");

        await Units.DissolveAsync(Branch, OtherBranch, basis: null, Test, Token);

        (await WithinAsync(OtherBranch)).ShouldBe(["A-DESK", "B"]);
        var account = (await Accounts.FindUserAsync(user, Token)).ShouldNotBeNull();
        account.UnitId.ShouldBe(OtherBranch);
        account.Grants.ShouldHaveSingleItem().UnitId.ShouldBe(OtherBranch);
        (await TrailAsync(AuditSubjects.User(user))).ShouldBe(["test user.added", "test role.granted", "test user.moved", "test role.ended", "test role.granted"]);
        await RefusedAsync(() => UserAsync("wang", Branch), "unit.dissolved", "unitId");
        await RefusedAsync(() => UnitAsync("N", "department", Branch), "unit.dissolved", "parentId");
        await RefusedAsync(() => Holdings.GrantAsync(user, new HoldingDetails { RoleId = "reader", UnitId = Branch }, Test, Token), "unit.dissolved", "unitId");
        await Units.RestoreAsync(Branch, basis: null, Test, Token);
        await RefusedAsync(() => Units.RestoreAsync(Branch, basis: null, Test, Token), "unit.notDissolved");
        await UserAsync("wang", Branch);
    }

    [Fact]
    public async Task Whoever_manages_a_branch_changes_it_and_sees_no_other()
    {
        var actor = await ActorAsync(await UserAsync("chief", Branch, "unit-administrator"));

        await Units.ChangeAsync(Desk, Unit("A-DESK", "department"), basis: null, actor, Token);
        await RefusedAsync(() => Units.ChangeAsync(OtherBranch, Unit("B", "city-branch"), basis: null, actor, Token), "unit.unknown");
        await RefusedAsync(() => Units.MoveAsync(Desk, OtherBranch, basis: null, actor, Token), "unit.unknown", "parentId");
        await RefusedAsync(() => Units.MoveAsync(Branch, Province, basis: null, actor, Token), "access.denied");
        var seen = await Services.GetRequiredService<UnitQueries>().ListAsync(new UnitFilter(), actor.Account!.ScopeOf(Permissions.ReadUnits), new PageRequest(0, 10), Token);
        seen.Items.Select(static one => one.Unit.Code).ShouldBe(["A", "A-DESK"]);
        seen.TotalCount.ShouldBe(2);
    }

    private static IEnumerable<UnitKind> BuiltInUnitKindsWithNesting()
    {
        var department = new UnitKind { Id = "department", NameZh = "部门", NameEn = "Department", Level = UnitLevel.Department };
        department.Under.Add(UnitLevel.CityBranch);
        department.Under.Add(UnitLevel.Department);
        yield return department;
        yield return new UnitKind { Id = "city-branch", NameZh = "分公司", NameEn = "Branch", Level = UnitLevel.CityBranch };
        yield return new UnitKind { Id = UnitTree.RootKind, NameZh = "总部", NameEn = "Headquarters", Level = UnitLevel.Headquarters };
    }

    private async Task<string[]> WithinAsync(string unitId)
    {
        var page = await Services.GetRequiredService<UnitQueries>().ListAsync(new UnitFilter { WithinId = unitId }, UnitScope.Everywhere, new PageRequest(0, 100), Token);
        return [.. page.Items.Select(static one => one.Unit.Code)];
    }
}

public sealed class SqliteUnitTests(SqliteTestDatabase database) : UnitTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlUnitTests(PostgreSqlTestDatabase database) : UnitTests(database), IClassFixture<PostgreSqlTestDatabase>;
