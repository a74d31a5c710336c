using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Engine.Scheduling;

namespace ResponseWorkflow.Runtime.Tests.Timers;

public sealed class DueBeatsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly CronExpression EveryTenSeconds = CronExpression.Parse("*/10 * * * * *");

    [Theory]
    [InlineData(0, 600)]
    [InlineData(1, 600)]
    [InlineData(599, 600)]
    [InlineData(600, 1200)]
    [InlineData(86_399, 86_400)]
    public void The_next_interval_is_the_first_after_now_on_the_old_beat(int late, int next) =>
        DueBeats.OfInterval("00:10:00", Noon, Noon.AddSeconds(late)).ShouldSatisfyAllConditions(
            due => due.Fire.ShouldBe([Noon]),
            due => due.Next.ShouldBe(Noon.AddSeconds(next)));

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("-00:00:01")]
    [InlineData("often")]
    public void An_interval_that_does_not_go_forward_is_an_error(string interval) =>
        Should.Throw<FormatException>(() => DueBeats.OfInterval(interval, Noon, Noon));

    [Fact]
    public void An_interval_beyond_the_end_of_time_never_comes() =>
        DueBeats.OfInterval("3650000.00:00:00", Noon, Noon).Next.ShouldBe(DueBeats.Never);

    [Theory]
    [InlineData(CronCatchUp.None, 0, "0")]
    [InlineData(CronCatchUp.None, 5, "0")]
    [InlineData(CronCatchUp.None, 25, "0")]
    [InlineData(CronCatchUp.None, 60, "0")]
    [InlineData(CronCatchUp.None, 65, "10")]
    [InlineData(CronCatchUp.None, 3600, "3540")]
    [InlineData(CronCatchUp.One, 25, "0")]
    [InlineData(CronCatchUp.One, 3600, "0")]
    [InlineData(CronCatchUp.All, 5, "0")]
    [InlineData(CronCatchUp.All, 25, "0 10 20")]
    [InlineData(CronCatchUp.All, 100, "0 10 20 30 40")]
    public void Cron_beats_are_caught_up_by_the_rule(CronCatchUp catchUp, int late, string fired)
    {
        var due = DueBeats.OfCron(EveryTenSeconds, Noon, isOwed: false, Noon.AddSeconds(late), catchUp, new TimerOptions { MaxCaughtUp = 5 });

        string.Join(' ', due.Fire.Select(static beat => (beat - Noon).TotalSeconds)).ShouldBe(fired);
        due.Next.ShouldBe(EveryTenSeconds.Next(Noon.AddSeconds(late))!.Value);
        due.AreLeftOut.ShouldBe(due.Fire.Count < (late / 10) + 1);
    }

    [Fact]
    public void A_rare_cron_beat_that_was_missed_is_left_out() =>
        DueBeats.OfCron(CronExpression.Parse("0 0 12 * * *"), Noon, isOwed: false, Noon.AddHours(3), CronCatchUp.None, new TimerOptions()).ShouldSatisfyAllConditions(
            static due => due.Fire.ShouldBeEmpty(),
            static due => due.AreLeftOut.ShouldBeTrue(),
            static due => due.Next.ShouldBe(Noon.AddDays(1)));

    [Fact]
    public void A_beat_that_is_owed_is_made_up_for_even_where_missed_ones_are_left_out() =>
        DueBeats.OfCron(CronExpression.Parse("0 0 12 * * *"), Noon, isOwed: true, Noon.AddHours(3), CronCatchUp.None, new TimerOptions()).Fire.ShouldBe([Noon]);

    [Fact]
    public void A_cron_expression_without_a_further_beat_never_comes_again() =>
        DueBeats.OfCron(CronExpression.Parse("0 0 0 30 2 *"), Noon, isOwed: false, Noon, CronCatchUp.One, new TimerOptions()).Next.ShouldBe(DueBeats.Never);

    [Theory]
    [InlineData("""{"customProperties":{"cronCatchUp":"One"}}""", CronCatchUp.One)]
    [InlineData("""{"customProperties":{"cronCatchUp":"all"}}""", CronCatchUp.All)]
    [InlineData("""{"customProperties":{"cronCatchUp":"7"}}""", null)]
    [InlineData("""{"customProperties":{"cronCatchUp":true}}""", null)]
    [InlineData("""{"customProperties":null}""", null)]
    [InlineData("[]", null)]
    public void The_rule_of_a_definition_is_read_from_its_custom_properties(string document, CronCatchUp? rule) =>
        CatchUpRule.Read(System.Text.Encoding.UTF8.GetBytes(document)).ShouldBe(rule);
}
