using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.TimeLimits.Administration.Preview;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.Tests.TimeLimits;

public sealed class PreviewTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_told_which_deadlines_move_become_overdue_and_warn()
    {
        var preview = Preview(Clock("a", Now.AddMinutes(-30)), Clock("b", Now.AddMinutes(-70)), Clock("c", Now.AddMinutes(-50)), Clock("d", Now.AddHours(-4)));

        var result = await preview.CompareAsync(Data("2 h", null), Data("1 h", "15 min"), null, Token);

        (result.Running, result.Moved, result.Overdue, result.Relieved, result.WithoutRow).ShouldBe((4, 4, 1, 0, 0));

        // Fires at 45 minutes: of those that run for 50, 70 and 240 minutes.
        result.Warnings.ShouldBe(3);
        result.Deadlines.Select(static one => one.Id).ShouldBe(["b", "d", "c", "a"]);
        (result.Deadlines[0].Before, result.Deadlines[0].After).ShouldBe((Now.AddMinutes(50), Now.AddMinutes(-10)));
        (result.Sections.Sum(static one => one.Before), result.Sections.Sum(static one => one.After)).ShouldBe((4, 4));
        result.Sections.Count.ShouldBeLessThanOrEqualTo(24);
    }

    [Fact]
    public async Task A_longer_limit_relieves_and_what_stays_is_not_listed()
    {
        var preview = Preview(Clock("a", Now.AddMinutes(-90)), Clock("other", Now.AddMinutes(-90), "test.other"));

        var result = await preview.CompareAsync(Data("1 h", null), Data("2 h", null), null, Token);

        (result.Running, result.Moved, result.Overdue, result.Relieved).ShouldBe((2, 1, 0, 1));
        result.Deadlines.ShouldHaveSingleItem().Id.ShouldBe("a");
    }

    [Fact]
    public async Task Only_clocks_of_the_keys_that_can_move_are_read()
    {
        var clocks = new Clocks([Clock("a", Now), Clock("other", Now, "test.other")]);
        var preview = new TimeLimitPreview(clocks, Options.Create(new TermOptions()), new ManualTimeProvider(Now));

        var result = await preview.CompareAsync(Data("1 h", null), Data("2 h", null), new HashSet<string> { "test.key" }, Token);

        result.Running.ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_that_would_lose_its_row_is_told_and_the_list_has_a_bound()
    {
        var clocks = Enumerable.Range(0, 30).Select(number => Clock($"n{number:00}", Now.AddMinutes(-number))).ToArray();
        var preview = new TimeLimitPreview(new Clocks(clocks), Options.Create(new TermOptions { PreviewList = 10 }), new ManualTimeProvider(Now));

        var result = await preview.CompareAsync(Data("1 h", null), Data("1 h", null, "Silver"), null, Token);

        (result.WithoutRow, result.Moved, result.Deadlines.Count).ShouldBe((30, 30, 10));
        result.Deadlines.ShouldAllBe(static one => one.LosesRow && one.After == null);
    }

    private static TimeLimitPreview Preview(params ClockSnapshot[] clocks) => new(new Clocks(clocks), Options.Create(new TermOptions()), new ManualTimeProvider(Now));

    private static ClockSnapshot Clock(string id, DateTimeOffset start, string key = "test.key") => new(id, key, CaseFacts.None.With("grade", "Gold"), ClockLog.StartedAt(start), $"GZ-{id}", $"Case {id}");

    private static TimeLimitData Data(string limit, string? warning, string grade = "Gold")
    {
        var warnings = warning is null ? "[]" : $$"""[{ "before": "{{warning}}" }]""";
        var rows = $$"""
            { "rows": [
              { "id": "test.key", "key": "test.key", "version": 1, "when": { "grade": "{{grade}}" }, "within": { "limit": "{{limit}}" }, "calendar": "24x7", "warnings": {{warnings}},
                "starts": { "zh-CN": "起", "en": "start" }, "stops": { "zh-CN": "止", "en": "stop" }, "author": "test", "reason": { "zh-CN": "试", "en": "test" } },
              { "id": "test.other", "key": "test.other", "version": 1, "within": { "limit": "1 h" }, "calendar": "24x7",
                "starts": { "zh-CN": "起", "en": "start" }, "stops": { "zh-CN": "止", "en": "stop" }, "author": "test", "reason": { "zh-CN": "试", "en": "test" } }
            ] }
            """;
        return TimeLimitData.Read([new DataFile("rules/test.json", System.Text.Encoding.UTF8.GetBytes(rows))]).Data.ShouldNotBeNull();
    }

    private sealed class Clocks(IReadOnlyList<ClockSnapshot> all) : IRunningClocks
    {
        public async IAsyncEnumerable<ClockSnapshot> StreamAsync(IReadOnlySet<string>? keys, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var clock in all.Where(one => keys is null || keys.Contains(one.Key)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return clock;
            }
        }
    }
}
