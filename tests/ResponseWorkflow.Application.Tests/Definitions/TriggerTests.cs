using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class TriggerTests(TestDatabase database) : DefinitionTests(database)
{
    [Fact]
    public async Task A_stimulus_finds_the_published_version_by_its_hash()
    {
        var published = await PublishAsync(Documents.Of("alarm", "Alarm", Documents.Event("start", "alarm-raised")));

        var trigger = (await RowsAsync<TriggerRow>()).ShouldHaveSingleItem();
        trigger.VersionId.ShouldBe(published.Id);
        trigger.DefinitionId.ShouldBe("alarm");
        trigger.ActivityId.ShouldBe("start");
        trigger.Name.ShouldBe("Elsa.Event");
        trigger.Hash.ShouldBe(StimulusHash.Compute("Elsa.Event", DataJson.Parse(trigger.Payload!)));
        trigger.Id.ShouldBe(TriggerKey.Of("alarm", "start", trigger.Hash));
    }

    [Fact]
    public async Task A_publication_replaces_the_triggers_of_its_definition_only()
    {
        await PublishAsync(Documents.Of("alarm", "Alarm", Documents.Event("start", "alarm-raised")));
        await PublishAsync(Documents.Of("other", "Other", Documents.Event("start", "alarm-raised")));

        var second = await PublishAsync(Documents.Of("alarm", "Alarm", Documents.Event("start", "alarm-cleared"), Documents.Event("also", "alarm-moved")));

        var triggers = await RowsAsync<TriggerRow>();
        triggers.Count.ShouldBe(3);
        triggers.Where(static trigger => trigger.DefinitionId == "alarm").ShouldAllBe(trigger => trigger.VersionId == second.Id);
    }

    [Fact]
    public async Task A_trigger_that_stays_the_same_leads_to_the_new_version()
    {
        await PublishAsync(Documents.Of("alarm", "Alarm", Documents.Event("start", "alarm-raised")));
        var before = (await RowsAsync<TriggerRow>()).ShouldHaveSingleItem();

        var second = await PublishAsync(Documents.Of("alarm", "Alarm", Documents.Event("start", "alarm-raised"), Documents.WriteLine("say", "x")));

        var after = (await RowsAsync<TriggerRow>()).ShouldHaveSingleItem();
        after.Id.ShouldBe(before.Id);
        after.VersionId.ShouldBe(second.Id);
    }

    [Fact]
    public async Task A_draft_has_no_triggers()
    {
        await SaveAsync(Documents.Of("alarm", "Alarm", Documents.Event("start", "alarm-raised"), Documents.Every("tick", "00:10:00")));

        (await RowsAsync<TriggerRow>()).ShouldBeEmpty();
        (await TimersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_clock_starts_definitions_by_timers_with_a_first_instant_each()
    {
        var published = await PublishAsync(Documents.Of(
            "inspection", "Inspection", Documents.Cron("a", "0 30 9 * * ?"), Documents.Every("b", "1.02:00:00"), Documents.StartAt("c", "2026-12-24T18:00:00+08:00")));

        (await RowsAsync<TriggerRow>()).ShouldBeEmpty();
        var timers = await TimersAsync();
        timers.Select(static timer => (timer.Kind, timer.DueAt, timer.Schedule)).ShouldBe(
        [
            (TimerKind.Cron, new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero), "0 30 9 * * ?"),
            (TimerKind.Interval, Clock.GetUtcNow().AddHours(26), "1.02:00:00"),
            (TimerKind.StartAt, new DateTimeOffset(2026, 12, 24, 10, 0, 0, TimeSpan.Zero), null),
        ]);
        timers.ShouldAllBe(timer => timer.VersionId == published.Id && timer.DefinitionId == "inspection" && timer.InstanceId == null);
    }

    [Fact]
    public async Task A_timer_keeps_its_beat_over_a_publication()
    {
        await PublishAsync(Documents.Of("tick", "Tick", Documents.Every("every", "00:10:00")));
        var before = (await TimersAsync()).ShouldHaveSingleItem();
        Clock.Advance(TimeSpan.FromMinutes(7));

        var second = await PublishAsync(Documents.Of("tick", "Tick", Documents.Every("every", "00:10:00"), Documents.WriteLine("say", "tick")));

        var after = (await TimersAsync()).ShouldHaveSingleItem();
        after.DueAt.ShouldBe(before.DueAt);
        after.Id.ShouldBe(before.Id);
        after.VersionId.ShouldBe(second.Id);
    }

    [Fact]
    public async Task A_changed_schedule_is_another_timer()
    {
        await PublishAsync(Documents.Of("tick", "Tick", Documents.Every("every", "00:10:00"), Documents.Cron("daily", "0 0 9 * * ?")));
        Clock.Advance(TimeSpan.FromMinutes(7));

        await PublishAsync(Documents.Of("tick", "Tick", Documents.Every("every", "00:05:00")));

        var timer = (await TimersAsync()).ShouldHaveSingleItem();
        timer.DueAt.ShouldBe(Clock.GetUtcNow().AddMinutes(5));
        timer.Schedule.ShouldBe("00:05:00");
    }

    [Fact]
    public async Task A_start_at_an_instant_does_not_fire_again_after_the_next_publication()
    {
        await PublishAsync(Documents.Of("once", "Once", Documents.StartAt("at", "2026-03-02T09:00:00Z")));
        Clock.Advance(TimeSpan.FromHours(2));
        await RemoveTimerAsync((await TimersAsync()).ShouldHaveSingleItem());

        await PublishAsync(Documents.Of("once", "Once", Documents.StartAt("at", "2026-03-02T09:00:00Z"), Documents.WriteLine("say", "x")));
        await PublishAsync(Documents.Of("once", "Once", Documents.WriteLine("say", "y")));
        await PublishAsync(Documents.Of("once", "Once", Documents.StartAt("at", "2026-03-02T09:00:00Z")));

        (await TimersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_at_an_instant_that_has_not_fired_yet_stays()
    {
        await PublishAsync(Documents.Of("once", "Once", Documents.StartAt("at", "2026-03-02T09:00:00Z")));
        Clock.Advance(TimeSpan.FromHours(2));

        var second = await PublishAsync(Documents.Of("once", "Once", Documents.StartAt("at", "2026-03-02T09:00:00Z"), Documents.WriteLine("say", "x")));

        (await TimersAsync()).ShouldHaveSingleItem().VersionId.ShouldBe(second.Id);
    }

    [Fact]
    public async Task A_start_at_a_past_instant_that_is_new_fires_once()
    {
        await PublishAsync(Documents.Of("once", "Once", Documents.WriteLine("say", "x")));

        await PublishAsync(Documents.Of("once", "Once", Documents.StartAt("at", "2026-03-01T09:00:00Z")));

        (await TimersAsync()).ShouldHaveSingleItem().DueAt.ShouldBeLessThan(Clock.GetUtcNow());
    }

    [Fact]
    public async Task Retraction_and_deletion_remove_triggers_and_timers()
    {
        foreach (var id in new[] { "a", "b", "c" })
            await PublishAsync(Documents.Of(id, id, Documents.Event("start", "alarm-raised"), Documents.Every("tick", "00:10:00")));

        await Store.RetractAsync("a", Ann, Token);
        await Store.DeleteDefinitionAsync("b", Ann, Token);

        (await RowsAsync<TriggerRow>()).ShouldHaveSingleItem().DefinitionId.ShouldBe("c");
        (await TimersAsync()).ShouldHaveSingleItem().DefinitionId.ShouldBe("c");
    }

    [Fact]
    public async Task A_timer_starts_anew_when_a_retracted_definition_is_published_again()
    {
        await PublishAsync(Documents.Of("tick", "Tick", Documents.Every("every", "00:10:00")));
        await Store.RetractAsync("tick", Ann, Token);
        Clock.Advance(TimeSpan.FromHours(1));

        await PublishAsync("tick");

        (await TimersAsync()).ShouldHaveSingleItem().DueAt.ShouldBe(Clock.GetUtcNow().AddMinutes(10));
    }

    [Theory]
    [InlineData("Elsa.Timer", "interval", "TimeSpan", "'00:00:00'")]
    [InlineData("Elsa.Timer", "interval", "TimeSpan", "'-01:00:00'")]
    [InlineData("Elsa.Timer", "interval", "TimeSpan", "'00:00:00.5'")]
    [InlineData("Elsa.Timer", "interval", "TimeSpan", "'10000000.00:00:00'")]
    [InlineData("Elsa.Cron", "cronExpression", "String", "'every monday'")]
    [InlineData("Elsa.Cron", "cronExpression", "String", "'0 0 0 30 2 ?'")]
    [InlineData("Elsa.Cron", "cronExpression", "String", "null")]
    [InlineData("Elsa.StartAt", "dateTime", "DateTimeOffset", "null")]
    public async Task A_schedule_that_cannot_be_is_refused_and_its_activity_named(string type, string input, string typeName, string script)
    {
        var refused = await RefusedAsync(() => PublishAsync(Documents.Of("bad", "Bad", Documents.Trigger("clock", type, input, Documents.Script(typeName, script)))), "trigger.schedule");

        refused.Refusal.Field.ShouldBe($"clock.{input}");
        refused.Refusal.Message.ShouldContain("clock");
        (await RowsAsync<DefinitionVersionRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_trigger_whose_input_fails_is_refused()
    {
        var refused = await RefusedAsync(() => PublishAsync(Documents.Of("bad", "Bad", Documents.Trigger("clock", "Elsa.Cron", "cronExpression", Documents.Script("String", "null.x")))), "trigger.input");

        refused.Refusal.Message.ShouldContain("clock");
    }
}

public sealed class SqliteTriggerTests(SqliteTestDatabase database) : TriggerTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTriggerTests(PostgreSqlTestDatabase database) : TriggerTests(database), IClassFixture<PostgreSqlTestDatabase>;
