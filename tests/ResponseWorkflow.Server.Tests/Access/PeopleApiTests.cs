using System.Net;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>Who can be named where a person is to be chosen.</summary>
public sealed class PeopleApiTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    [Fact]
    public async Task People_are_found_by_name_with_their_unit_and_nothing_else_is_told()
    {
        var branch = await world.AddUnitAsync("PEO-1", "province");
        await world.AddInAsync(branch, "wang.fang", "reader");
        await world.AddAsync("asker", "administrator");
        var browser = await world.SignedInAsync("asker");

        var found = (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/people?search=wang.f")).Items.ShouldHaveSingleItem();

        found.EnumerateObject().Select(static one => one.Name).ShouldBe(["id", "signInName", "name", "unit"]);
        found.GetProperty("unit").GetProperty("code").GetString().ShouldBe("PEO-1");
    }

    [Fact]
    public async Task Who_cannot_sign_in_is_not_offered_but_known_by_id()
    {
        var id = await world.AddAsync("gone.away");
        await world.Users.DisableAsync(id, endRoles: true, basis: null, AccessWorld.Test, TestContext.Current.CancellationToken);
        await world.AddAsync("second.asker", "administrator");
        var browser = await world.SignedInAsync("second.asker");

        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/people?search=gone.away")).Items.ShouldBeEmpty();
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, $"/api/people?id={id}")).Items.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task People_of_other_parts_of_the_organisation_do_not_exist()
    {
        var (own, other) = (await world.AddUnitAsync("PEO-2", "province"), await world.AddUnitAsync("PEO-3", "province"));
        var id = await world.AddInAsync(other, "far.off");
        await world.AddInAsync(own, "near.asker", "response-desk");
        var browser = await world.SignedInAsync("near.asker");

        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/people?search=far.off")).Items.ShouldBeEmpty();
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, $"/api/people?id={id}")).Items.ShouldBeEmpty();
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/people?search=near")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_search_that_is_none_is_refused()
    {
        await world.AddAsync("third.asker", "administrator");
        var browser = await world.SignedInAsync("third.asker");

        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/people?search=")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/people?pageSize=100000")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
