using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Comments;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Cases.Queries;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Cases;

public abstract class CaseSightTests(TestDatabase database) : CaseTests(database)
{
    [Fact]
    public async Task A_case_of_another_branch_is_as_if_it_were_not_there()
    {
        var (own, other) = (await StartAsync(), await StartAsync(Fault("Secret") with { UnitId = OtherBranch }));
        var desk = await ActorAsync("li", Branch, "response-desk");

        await RefusedAsync(() => Queries.GetAsync(other.CaseId, desk, Token), "case.unknown");
        await RefusedAsync(() => Queries.GetAsync(other.Number, desk, Token), "case.unknown");
        await RefusedAsync(() => Commands.ChangeAsync(other.CaseId, new CaseDetails { Title = "x" }, null, desk, Token), "case.unknown");
        await RefusedAsync(() => Node.Get<CaseComments>().AddAsync(other.CaseId, "x", desk, Token), "case.unknown");
        await RefusedAsync(() => Node.Get<CaseTimeline>().ListAsync(other.CaseId, true, null, 10, desk, Token), "case.unknown");
        await RefusedAsync(() => Node.Get<CaseParticipants>().ListAsync(other.CaseId, desk, Token), "case.unknown");
        (await NumbersAsync(desk)).ShouldBe([own.Number]);
        (await NumbersAsync(desk, new CaseFilter { Search = other.Number })).ShouldBeEmpty();
        (await NumbersAsync(desk, new CaseFilter { Search = "secret" })).ShouldBeEmpty();
        (await Queries.CountAsync(desk, Token)).Open.ShouldBe(1);
        (await Queries.PageAsync(new CaseFilter(), CaseOrder.Started, true, new PageRequest(), desk, Token)).TotalCount.ShouldBe(1);
        (await Queries.CountAsync(Test, Token)).Open.ShouldBe(2);
    }

    [Fact]
    public async Task Who_takes_part_sees_the_case_wherever_it_belongs()
    {
        var other = await StartAsync(Fault() with { UnitId = OtherBranch });
        var engineer = await ActorAsync("wang", Branch, "specialist-engineer");
        var comments = Node.Get<CaseComments>();

        await comments.AddAsync(other.CaseId, "Please look, @Wang. Not @nobody, nor mail@li.example!", Test, Token);

        (await NumbersAsync(engineer)).ShouldBe([other.Number]);
        (await Queries.GetAsync(other.Number, engineer, Token)).Case.Id.ShouldBe(other.CaseId);
        (await comments.ListAsync(other.CaseId, null, 10, engineer, Token)).ShouldHaveSingleItem().Mentions.ShouldBe("wang");
        await RefusedAsync(() => Commands.ChangeAsync(other.CaseId, new CaseDetails { Title = "x" }, null, engineer, Token), "access.denied");
        var participants = Node.Get<CaseParticipants>();
        (await participants.ListAsync(other.CaseId, Test, Token)).ShouldHaveSingleItem().Role.ShouldBe(ParticipantRole.Mentioned);
        await participants.RemoveAsync(other.CaseId, engineer.Account!.Id, Test, Token);
        await RefusedAsync(() => Queries.GetAsync(other.Number, engineer, Token), "case.unknown");
    }

    [Fact]
    public async Task Who_started_a_case_or_answers_for_it_takes_part_for_good()
    {
        var desk = await ActorAsync("li", Branch, "response-desk");
        var engineer = await ActorAsync("wang", OtherBranch, "specialist-engineer");
        var started = await StartAsync(actor: desk);
        var participants = Node.Get<CaseParticipants>();

        await participants.AddAsync(started.CaseId, "WANG", desk, Token);
        await Commands.ChangeAsync(started.CaseId, new CaseDetails { OwnerId = engineer.Account!.Id }, null, desk, Token);
        await Commands.ChangeAsync(started.CaseId, new CaseDetails { OwnerId = "" }, null, desk, Token);

        (await participants.ListAsync(started.CaseId, desk, Token)).Select(static one => one.Role).ShouldBe([ParticipantRole.Starter, ParticipantRole.Owner]);
        await RefusedAsync(() => participants.RemoveAsync(started.CaseId, engineer.Account.Id, desk, Token), "participant.stays");
        await RefusedAsync(() => participants.RemoveAsync(started.CaseId, "nobody", desk, Token), "participant.unknown");
        await RefusedAsync(() => participants.AddAsync(started.CaseId, "nobody", desk, Token), "case.userUnknown", "user");
        (await CaseAsync(started.CaseId)).OwnerId.ShouldBeNull();
        (await ActsAsync(started.CaseId)).ShouldBe(["li started", "li joined", "li changed", "li changed"]);
    }

    [Fact]
    public async Task A_number_circuit_or_phone_finds_its_cases_however_it_is_typed()
    {
        var wanted = await StartAsync(Fault() with { CircuitNumber = "SZ-0001/A", ContactPhone = "(0755) 8888-1234", CustomerNumber = "C77" });
        await StartAsync(Fault() with { CircuitNumber = "SZ-0002", ContactPhone = "075588881235" });

        foreach (var text in new[] { wanted.Number, $" {wanted.Number.ToLowerInvariant()} ", "sz0001a", "0755 88881234", "+86 755 8888 1234"[..3] + "0755 8888 1234", "C77" })
            (await NumbersAsync(Test, new CaseFilter { Search = text })).ShouldBe([wanted.Number], text);
    }

    [Fact]
    public async Task Other_texts_are_looked_for_in_titles_customers_and_comments()
    {
        var title = await StartAsync(Fault("Line 50% down"));
        var customer = await StartAsync(Fault("x") with { CustomerName = "First Bank" });
        var comment = await StartAsync(Fault("y"));
        await Node.Get<CaseComments>().AddAsync(comment.CaseId, "The fibre was cut at 深南大道", Test, Token);

        (await NumbersAsync(Test, new CaseFilter { Search = "50% DOWN" })).ShouldBe([title.Number]);
        (await NumbersAsync(Test, new CaseFilter { Search = "first b" })).ShouldBe([customer.Number]);
        (await NumbersAsync(Test, new CaseFilter { Search = "深南" })).ShouldBe([comment.Number]);
        (await NumbersAsync(Test, new CaseFilter { Search = "%" })).ShouldBe([title.Number]);
    }

    [Theory]
    [InlineData(CaseOrder.Started, true)]
    [InlineData(CaseOrder.Started, false)]
    [InlineData(CaseOrder.Due, false)]
    [InlineData(CaseOrder.Due, true)]
    public async Task Pages_follow_each_other_without_gaps_and_repeats(CaseOrder order, bool isDescending)
    {
        var desk = await ActorAsync("li", Branch, "response-desk");
        var started = new List<string>();
        for (var place = 0; place < 12; place++)
        {
            var unit = place % 3 == 2 ? OtherBranch : Branch;
            var one = await StartAsync(Fault() with { UnitId = unit, DueAt = place % 4 == 0 ? null : Clock.GetUtcNow().AddHours(place % 2) });
            if (unit == Branch || place == 5)
                started.Add(one.CaseId);
            if (place == 5)
                await Node.Get<CaseParticipants>().AddAsync(one.CaseId, "li", Test, Token);
        }

        // Who sees few units has a walk for each; who sees many has one walk.
        foreach (var node in new[] { Node, AddNode(static services => Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure<Application.Cases.Kinds.CaseOptions>(services, static options => options.UnitWalks = 0)) })
        {
            var queries = node.Get<CaseQueries>();
            var found = new List<CaseSummary>();
            while (await queries.ListAsync(new CaseFilter(), order, isDescending, found.Count == 0 ? null : PlaceOf(found[^1].Case), 2, desk, Token) is { Count: > 0 } page)
                found.AddRange(page);

            found.Select(static one => one.Case.Id).Order().ShouldBe(started.Order());
            found.Select(one => PlaceOf(one.Case).At).ShouldBeInOrder(isDescending ? SortDirection.Descending : SortDirection.Ascending);
            var second = await queries.PageAsync(new CaseFilter(), order, isDescending, new PageRequest(1, 4), desk, Token);
            second.Items.Select(static one => one.Case.Id).ShouldBe(found.Skip(4).Take(4).Select(static one => one.Case.Id));
            second.TotalCount.ShouldBe(started.Count);
        }

        CasePlace PlaceOf(CaseRow row) => new() { At = order == CaseOrder.Due ? row.DueOrder : row.StartedAt, Id = row.Id };
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        var desk = await ActorAsync("li", Branch, "response-desk");
        Draw("order", DefinitionJson.RunTask("wait", "work"));
        var first = await StartAsync(Fault() with { Grade = "A", Priority = CasePriority.Low, DueAt = Clock.GetUtcNow().AddHours(1), OwnerId = desk.Account!.Id });
        var middle = Clock.GetUtcNow().AddMilliseconds(500);
        var second = await StartAsync(new StartCase { Kind = "order", UnitId = OtherBranch, Title = "New", CustomerNumber = "C1" });
        await Node.Commands.CancelAsync(second.InstanceId, null, new("li"), Token);

        foreach (var filter in new CaseFilter[]
        {
            new() { Kind = "fault" }, new() { Status = CaseStatus.Open }, new() { Grade = "A" }, new() { Priority = CasePriority.Low }, new() { UnitId = Branch }, new() { WithinId = Branch },
            new() { OwnerId = desk.Account.Id }, new() { ParticipantId = desk.Account.Id }, new() { Before = middle }, new() { DueBefore = Clock.GetUtcNow().AddHours(2) },
        })
            (await NumbersAsync(Test, filter)).ShouldBe([first.Number], filter.ToString());
        foreach (var filter in new CaseFilter[] { new() { Kind = "order" }, new() { Status = CaseStatus.Cancelled }, new() { WithinId = OtherBranch }, new() { From = middle }, new() { CustomerNumber = "C1" } })
            (await NumbersAsync(Test, filter)).ShouldBe([second.Number], filter.ToString());
        (await NumbersAsync(Test, new CaseFilter { WithinId = Province })).ShouldBe([second.Number, first.Number]);
        (await NumbersAsync(Test, new CaseFilter { State = "locating" })).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromHours(3));
        var counts = await Queries.CountAsync(desk, Token);
        (counts.Open, counts.Mine, counts.Overdue, counts.Faulted).ShouldBe((1, 1, 1, 0));
    }

    [Fact]
    public async Task A_change_is_made_from_the_revision_that_was_seen()
    {
        var started = await StartAsync();
        await Node.Get<CaseComments>().AddAsync(started.CaseId, "A comment is no such change.", Test, Token);

        await Commands.ChangeAsync(started.Number, new CaseDetails { Title = "New title", Priority = CasePriority.Urgent }, basis: 1, new Actor { Name = "li", Reason = "Customer called" }, Token);

        await RefusedAsync(() => Commands.ChangeAsync(started.CaseId, new CaseDetails { Title = "Other" }, basis: 1, Test, Token), "edit.stale");
        await RefusedAsync(() => Commands.ChangeAsync(started.CaseId, new CaseDetails { Title = " " }, basis: null, Test, Token), "field.missing", "title");
        await Commands.ChangeAsync(started.CaseId, new CaseDetails(), basis: 2, Test, Token);
        var row = await CaseAsync(started.CaseId);
        (row.Title, row.Priority, row.Revision).ShouldBe(("New title", CasePriority.Urgent, 2));
        await using var context = Look();
        var told = await context.CaseEvents.SingleAsync(static one => one.Act == CaseActs.Changed, Token);
        told.Data.ShouldBe("""{"before":{"priority":"Normal","title":"Circuit down"},"after":{"priority":"Urgent","title":"New title"},"reason":"Customer called"}""");
        await Node.Commands.CancelAsync(started.InstanceId, null, new("li"), Token);
        await RefusedAsync(() => Commands.ChangeAsync(started.CaseId, new CaseDetails { Title = "Late" }, null, Test, Token), "case.closed");
    }

    [Fact]
    public async Task Comments_are_kept_as_they_were_written()
    {
        var started = await StartAsync();
        var comments = Node.Get<CaseComments>();
        const string Text = "<script>alert(1)</script>\n第二行 & \"more\"";

        await comments.AddAsync(started.CaseId, Text, Test, Token);

        (await comments.ListAsync(started.CaseId, null, 10, Test, Token)).ShouldHaveSingleItem().Text.ShouldBe(Text);
        await RefusedAsync(() => comments.AddAsync(started.CaseId, " ", Test, Token), "field.missing", "text");
        await RefusedAsync(() => comments.AddAsync(started.CaseId, "a\0b", Test, Token), "field.nul", "text");
        await RefusedAsync(() => comments.AddAsync(started.CaseId, new string('x', 4001), Test, Token), "field.tooLong", "text");
        await RefusedAsync(() => comments.AddAsync(started.CaseId, string.Join(' ', Enumerable.Range(0, 21).Select(static one => $"@u{one}")), Test, Token), "comment.mentions", "text");
    }

    private async Task<string[]> NumbersAsync(Actor actor, CaseFilter? filter = null) =>
        [.. (await Queries.ListAsync(filter ?? new CaseFilter(), CaseOrder.Started, isDescending: true, after: null, 50, actor, Token)).Select(static one => one.Case.Number)];
}

public sealed class SqliteCaseSightTests(SqliteTestDatabase database) : CaseSightTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlCaseSightTests(PostgreSqlTestDatabase database) : CaseSightTests(database), IClassFixture<PostgreSqlTestDatabase>;
