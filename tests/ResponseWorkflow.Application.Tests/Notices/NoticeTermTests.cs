using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Notices.Administration;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Tests.Notices;

/// <summary>Kinds and texts as administrators change them, and what is too old to be kept.</summary>
public abstract class NoticeTermTests(TestDatabase database) : NoticeTests(database)
{
    private NoticeTermCommands TermCommands => Desk.Get<NoticeTermCommands>();

    [Fact]
    public async Task Every_text_that_the_product_brings_is_a_template_over_fields_that_there_are()
    {
        foreach (var kind in BuiltInNotices.Kinds)
        {
            foreach (var channel in NoticeChannels.All)
            {
                foreach (var language in new[] { "zh-CN", "en" })
                {
                    if (BuiltInNotices.Texts.TryGetValue(NoticeSubject.Text(kind.Key, channel, language), out var text))
                        Should.NotThrow(() => NoticeTextChecks.Demand(text, kind, channel), $"{kind.Key} {channel} {language}");
                    else
                        channel.ShouldNotBe(NoticeChannels.InApp, kind.Key);
                }
            }
        }

        BuiltInNotices.Kinds.Select(static kind => kind.Key).ShouldBeUnique();
        var used = typeof(NoticeKinds).GetFields().Select(static field => (string)field.GetRawConstantValue()!);
        used.Except(BuiltInNotices.Kinds.Select(static kind => kind.Key)).ShouldBeEmpty();
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_changed_text_is_used_by_another_node_within_five_seconds_and_a_disabled_kind_is_not_written()
    {
        var li = await ActorAsync("li", Branch, Engineer);
        var desk = await ActorAsync("desk", Branch, "response-desk");
        Draw(Work("ask"));
        await StartAsync(desk);
        var other = AddDesk();
        await other.Get<NoticeTermCommands>().PutTextAsync("task.offered", "in-app", "en", new NoticeText("Take {{ task.title }}", "{{ case.number }}"), basis: 0, Test, Token);
        Clock.Advance(TimeSpan.FromSeconds(5));
        var second = await StartAsync(desk);
        (await RowsAsync(li))[1].TitleEn.ShouldBe("Take Do ask");
        (await RowsAsync(li))[1].TextEn.ShouldBe(second.Number);

        var kind = BuiltInNotices.Kinds.Single(static one => one.Key == "task.offered");
        await TermCommands.PutKindAsync(kind with { IsEnabled = false }, basis: null, Test, Token);
        await StartAsync(desk);
        (await RowsAsync(li)).Count.ShouldBe(2);
        (await Should.ThrowAsync<RefusedException>(() => TermCommands.PutKindAsync(kind with { Channels = ["pigeon"], Fields = ["1st"] }, null, Test, Token))).Refusals.Select(static one => one.Code).ShouldBe(["notice.channelUnknown", "notice.fieldName"]);
    }

    [Fact]
    public async Task A_text_that_fails_when_it_is_filled_in_does_not_fail_what_it_tells_of()
    {
        var li = await ActorAsync("li", Branch, Engineer);
        await TermCommands.PutTextAsync("task.offered", "in-app", "en", new NoticeText("{% for i in (1..100000000) %}{{ i }}{% endfor %}", "x"), null, Test, Token);
        Draw(Work("ask"));
        await StartAsync(await ActorAsync("desk", Branch, "response-desk"));

        (await RowsAsync(li)).ShouldHaveSingleItem().TitleEn.ShouldStartWith("[");
    }

    [Fact]
    public async Task What_is_too_old_goes_and_what_is_to_be_acknowledged_stays()
    {
        var (director, desk) = (await ActorAsync("director", Branch, "response-centre-director"), await ActorAsync("desk", Branch, "response-desk"));
        await ActorAsync("li", Branch, Engineer);
        Draw(Start("fault.escalate"), Work("ask"));
        await StartAsync(desk);
        Pass("02:00:00");
        await SweepAsync();
        Clock.Advance(TimeSpan.FromDays(366));
        await StartAsync(desk);

        await Desk.Get<NoticeRetention>().RunAsync(Token);

        (await KindsAsync(director)).ShouldBe(["limit.escalation"]);
        await using var context = Look();
        (await context.Notices.CountAsync(Token)).ShouldBe(2);
    }
}

/// <inheritdoc/>
public sealed class SqliteNoticeTermTests(SqliteTestDatabase database) : NoticeTermTests(database), IClassFixture<SqliteTestDatabase>;

/// <inheritdoc/>
public sealed class PostgreSqlNoticeTermTests(PostgreSqlTestDatabase database) : NoticeTermTests(database), IClassFixture<PostgreSqlTestDatabase>;
