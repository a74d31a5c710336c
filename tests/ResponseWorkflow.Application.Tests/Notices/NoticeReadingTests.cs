using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Notices.Reading;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Tests.Notices;

/// <summary>Reading notices and acknowledging them.</summary>
public abstract class NoticeReadingTests(TestDatabase database) : NoticeTests(database)
{
    [Fact]
    public async Task The_list_has_unread_ones_first_and_counts_them()
    {
        var li = await ActorAsync("li", Branch, Engineer);
        Draw(Work("ask"));
        var desk = await ActorAsync("desk", Branch, "response-desk");
        for (var number = 0; number < 3; number++)
        {
            Pass("00:00:10");
            await StartAsync(desk);
        }

        var id = li.Account!.Id;
        var all = await ListAsync(li);
        all.Select(static one => one.Row.At).ShouldBeInOrder(SortDirection.Descending);
        (await Notices.CountAsync(id, Token)).ShouldBe(new NoticeCounts(3, 0, 100));
        await Reading.ReadAsync(id, all[0].Row.Id, Token);

        (await ListAsync(li)).Select(static one => one.Row.Id).ShouldBe([all[1].Row.Id, all[2].Row.Id, all[0].Row.Id]);
        (await ListAsync(li, new NoticeFilter { IsUnread = true })).Count.ShouldBe(2);
        (await ListAsync(li, new NoticeFilter { Search = all[1].Row.CaseNumber!.ToLowerInvariant() })).ShouldHaveSingleItem().Row.Id.ShouldBe(all[1].Row.Id);
        (await Notices.CountAsync(id, Token)).Unread.ShouldBe(2);

        // What came after the page was read stays unread.
        (await Reading.ReadAllAsync(id, all[2].Row.At, Token)).ShouldBe(1);
        (await Reading.ReadAllAsync(id, until: null, Token)).ShouldBe(1);
        (await Notices.CountAsync(id, Token)).Unread.ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_reads_the_notices_of_others()
    {
        var (li, wang) = (await ActorAsync("li", Branch, Engineer), await ActorAsync("wang", OtherBranch, Engineer));
        Draw(Work("ask"));
        await StartAsync(await ActorAsync("desk", Branch, "response-desk"));
        var notice = (await ListAsync(li)).ShouldHaveSingleItem().Row.Id;

        (await ListAsync(wang)).ShouldBeEmpty();
        (await RefusedAsync(() => Notices.GetAsync(wang.Account!.Id, notice, Token))).ShouldBe("notice.unknown");
        (await RefusedAsync(() => Reading.ReadAsync(wang.Account!.Id, notice, Token))).ShouldBe("notice.unknown");
        (await RefusedAsync(() => Reading.AcknowledgeAsync(wang.Account!.Id, notice, null, wang, Token))).ShouldBe("notice.unknown");
        (await RowsAsync(li))[0].IsRead.ShouldBeFalse();
    }

    [Fact]
    public async Task An_escalation_is_acknowledged_once_and_its_instruction_reaches_those_who_work_on_the_case()
    {
        var (director, desk) = (await ActorAsync("director", Branch, "response-centre-director"), await ActorAsync("desk", Branch, "response-desk"));
        Draw(Start("fault.escalate"), Work("ask", ("role", Value("response-desk"))));
        var started = await StartAsync(desk);
        Pass("02:00:00");
        await SweepAsync();
        var id = director.Account!.Id;
        var notice = (await ListAsync(director, new NoticeFilter { IsAwaited = true })).ShouldHaveSingleItem().Row.Id;
        await Reading.AcknowledgeAsync(id, notice, " Send the second crew. ", director, Token);

        var row = (await RowsAsync(director)).Single(one => one.Id == notice);
        (row.IsRead, row.IsAwaited, row.AcknowledgedAt, row.Instruction).ShouldBe((true, false, Now, "Send the second crew."));
        (await Notices.CountAsync(id, Token)).Awaited.ShouldBe(0);
        (await RefusedAsync(() => Reading.AcknowledgeAsync(id, notice, null, director, Token))).ShouldBe("notice.acknowledged");
        var told = (await RowsAsync(desk)).Single(static one => one.Kind == "escalation.instruction");
        (told.TextEn, told.ByName).ShouldBe(("Send the second crew.", "Ms director"));
        await using var context = Look();
        var entry = await context.CaseEvents.SingleAsync(one => one.CaseId == started.CaseId && one.Act == CaseActs.Acknowledged, Token);
        entry.By.ShouldBe("Ms director");
        JsonDocument.Parse(entry.Data).RootElement.GetProperty("instruction").GetString().ShouldBe("Send the second crew.");
    }

    [Fact]
    public async Task What_asks_for_no_acknowledgement_and_what_is_too_long_is_refused_and_changes_nothing()
    {
        var li = await ActorAsync("li", Branch, Engineer);
        Draw(Work("ask"));
        await StartAsync(await ActorAsync("desk", Branch, "response-desk"));
        var (id, notice) = (li.Account!.Id, (await ListAsync(li))[0].Row.Id);

        (await RefusedAsync(() => Reading.AcknowledgeAsync(id, notice, "Do it.", li, Token))).ShouldBe("notice.nothingToAcknowledge");
        (await RefusedAsync(() => Reading.AcknowledgeAsync(id, notice, new string('x', 4001), li, Token))).ShouldBe("field.tooLong");
        (await RowsAsync(li))[0].IsRead.ShouldBeFalse();
    }

    private async Task<IReadOnlyList<NoticeEntry>> ListAsync(Actor actor, NoticeFilter? filter = null) => (await Notices.ListAsync(actor.Account!.Id, filter ?? new(), new PageRequest(0, 50), Token)).Items;

    private static async Task<string> RefusedAsync(Func<Task> command) => (await Should.ThrowAsync<RefusedException>(command)).Refusal.Code;
}

/// <inheritdoc/>
public sealed class SqliteNoticeReadingTests(SqliteTestDatabase database) : NoticeReadingTests(database), IClassFixture<SqliteTestDatabase>;

/// <inheritdoc/>
public sealed class PostgreSqlNoticeReadingTests(PostgreSqlTestDatabase database) : NoticeReadingTests(database), IClassFixture<PostgreSqlTestDatabase>;
