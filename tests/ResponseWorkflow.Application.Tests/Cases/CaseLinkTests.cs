using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Organisation;

namespace ResponseWorkflow.Application.Tests.Cases;

public abstract class CaseLinkTests(TestDatabase database) : CaseTests(database)
{
    private CaseLinks Links => Node.Get<CaseLinks>();

    [Fact]
    public async Task A_link_is_seen_from_both_cases()
    {
        var (one, two) = (await StartAsync(), await StartAsync());

        await Links.AddAsync(one.CaseId, CaseLinkKind.CausedBy, two.Number, Test, Token);

        var from = (await Links.ListAsync(one.CaseId, Test, Token)).ShouldHaveSingleItem();
        (from.Kind, from.IsReverse, from.Other.Number).ShouldBe((CaseLinkKind.CausedBy, false, two.Number));
        var to = (await Links.ListAsync(two.CaseId, Test, Token)).ShouldHaveSingleItem();
        (to.Kind, to.IsReverse, to.Other.Number).ShouldBe((CaseLinkKind.CausedBy, true, one.Number));
        (await ActsAsync(two.CaseId)).ShouldBe(["test started", "test linked"]);
        await Links.RemoveAsync(one.CaseId, CaseLinkKind.CausedBy, two.CaseId, Test, Token);
        (await Links.ListAsync(two.CaseId, Test, Token)).ShouldBeEmpty();
        (await ActsAsync(one.CaseId)).ShouldBe(["test started", "test linked", "test unlinked"]);
    }

    [Fact]
    public async Task A_case_cannot_be_a_part_of_itself_not_even_through_others()
    {
        var (one, two, three) = (await StartAsync(), await StartAsync(), await StartAsync());
        await Links.AddAsync(one.CaseId, CaseLinkKind.PartOf, two.CaseId, Test, Token);
        await Links.AddAsync(two.CaseId, CaseLinkKind.PartOf, three.CaseId, Test, Token);

        await RefusedAsync(() => Links.AddAsync(three.CaseId, CaseLinkKind.PartOf, one.CaseId, Test, Token), "link.circle", "other");
        await RefusedAsync(() => Links.AddAsync(one.CaseId, CaseLinkKind.PartOf, one.CaseId, Test, Token), "link.self", "other");
        await RefusedAsync(() => Links.AddAsync(one.CaseId, CaseLinkKind.PartOf, two.CaseId, Test, Token), "link.twice", "other");
        await RefusedAsync(() => Links.AddAsync(one.CaseId, CaseLinkKind.PartOf, "no-such", Test, Token), "case.unknown", "other");
        await RefusedAsync(() => Links.RemoveAsync(one.CaseId, CaseLinkKind.Follows, two.CaseId, Test, Token), "link.unknown");
        await Links.AddAsync(three.CaseId, CaseLinkKind.Follows, one.CaseId, Test, Token);
    }

    [Fact]
    public async Task Two_links_at_once_cannot_make_a_circle()
    {
        var (one, two) = (await StartAsync(), await StartAsync());

        var outcomes = await Task.WhenAll(TryAsync(one.CaseId, two.CaseId), TryAsync(two.CaseId, one.CaseId));

        outcomes.Order().ShouldBe(["", "link.circle"]);
        Task<string> TryAsync(string from, string to) => Task.Run(
            async () =>
            {
                try
                {
                    await Links.AddAsync(from, CaseLinkKind.PartOf, to, Test, Token);
                    return "";
                }
                catch (Refusals.RefusedException refused)
                {
                    return refused.Refusal.Code;
                }
            },
            Token);
    }

    [Fact]
    public async Task What_one_may_not_see_cannot_be_linked_and_is_not_listed()
    {
        var (own, other) = (await StartAsync(), await StartAsync(Fault() with { UnitId = OtherBranch }));
        var desk = await ActorAsync("li", Branch, "response-desk");

        await RefusedAsync(() => Links.AddAsync(own.CaseId, CaseLinkKind.CausedBy, other.Number, desk, Token), "case.unknown", "other");
        await Links.AddAsync(own.CaseId, CaseLinkKind.CausedBy, other.Number, Test, Token);

        (await Links.ListAsync(own.CaseId, desk, Token)).ShouldBeEmpty();
        await Node.Get<Application.Cases.Participants.CaseParticipants>().AddAsync(other.CaseId, "li", Test, Token);
        (await Links.ListAsync(own.CaseId, desk, Token)).ShouldHaveSingleItem();
        await RefusedAsync(() => Links.AddAsync(other.CaseId, CaseLinkKind.Follows, own.CaseId, desk, Token), "access.denied");
    }
}

public sealed class SqliteCaseLinkTests(SqliteTestDatabase database) : CaseLinkTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlCaseLinkTests(PostgreSqlTestDatabase database) : CaseLinkTests(database), IClassFixture<PostgreSqlTestDatabase>;
