using Durability.Load;

namespace Durability.Limits;

/// <summary>The check of drills is worth something only if it sees a step that was lost or came twice, as it would if a step were done outside of the transaction that notes it.</summary>
public sealed class FalsifiedHistoryTests
{
    private static readonly Dictionary<string, Action<LimitHistory>> Falsified = new(StringComparer.Ordinal)
    {
        ["a step was lost"] = static one => one.Steps.RemoveAt(3),
        ["all steps of a limit were lost"] = static one => one.Steps.RemoveAll(static step => step.LimitId == "limit-2"),
        ["a step was noted for another instant too"] = static one => one.Steps.Add(LimitHistory.Step("limit-1", "warning-1", Planned(one, 1).AddMilliseconds(1), Planned(one, 1).AddSeconds(1))),
        ["a step was noted for a wrong instant"] = static one => one.Steps[1] = LimitHistory.Step("limit-1", "warning-1", Planned(one, 1).AddTicks(10), Planned(one, 1).AddSeconds(1)),
        ["a step came before its time"] = static one => one.Steps[1] = LimitHistory.Step("limit-1", "warning-1", Planned(one, 1), Planned(one, 1).AddTicks(-10)),
        ["a step was noted and what it told was lost"] = static one => one.Told.RemoveAt(2),
        ["a step was told twice"] = static one => one.Told.Insert(2, one.Told[2]),
        ["steps were told in another order"] = static one => (one.Told[2], one.Told[3]) = (one.Told[3], one.Told[2]),
        ["a breach was noted and started nothing"] = static one => one.Instances.RemoveAll(static row => row.Id == "drill-1-overdue"),
        ["a breach started two instances"] = static one => one.Instances.Add(LimitHistory.Instance("twin", Definitions.Overdue, "correlation-1", one.Limits[0].StartedAt)),
        ["the limit was lost"] = static one => one.Limits.RemoveAt(0),
        ["the limit was started twice"] = static one => one.Limits.Add(LimitHistory.Limit("twin", "drill-1", one.Limits[0].StartedAt)),
        ["the clock began when the server was back"] = static one => one.Limits[0].StartedAt = one.Limits[0].StartedAt.AddSeconds(1),
        ["an acknowledged drill was lost"] = static one => one.Instances.RemoveAll(static row => row.Id == "drill-1"),
        ["a drill was started that nobody acknowledged"] = static one => one.Drills.Remove("drill-1"),
        ["a drill has not ended"] = static one => one.Instances[0].FinishedAt = null,
        ["a stimulus was left"] = static one => one.Leftovers.Add("stimulus"),
    };

    /// <summary>The names of what is falsified.</summary>
    public static TheoryData<string> What => [.. Falsified.Keys];

    /// <summary>What is right is passed.</summary>
    [Fact]
    public void A_true_history_has_no_fault() => new LimitHistory(3).Faults().ShouldBeEmpty();

    /// <summary>What is wrong is not.</summary>
    [Theory]
    [MemberData(nameof(What))]
    public void A_falsified_history_is_seen(string what)
    {
        var history = new LimitHistory(3);
        Falsified[what](history);
        history.Faults().ShouldNotBeEmpty($"Nothing was seen although {what}.");
    }

    private static DateTimeOffset Planned(LimitHistory history, int step) => new(history.Steps[step].PlannedTicks, TimeSpan.Zero);
}
