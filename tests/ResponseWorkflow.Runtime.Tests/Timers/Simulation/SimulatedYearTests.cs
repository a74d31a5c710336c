using System.Globalization;

namespace ResponseWorkflow.Runtime.Tests.Timers.Simulation;

/// <summary>A year, and the same year again.</summary>
public sealed class SimulatedYearTests(ITestOutputHelper output)
{
    private const int Commanded = 2700;
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_FULL") == "1";

    [Fact]
    public async Task Ten_thousand_instances_live_through_a_year_and_the_same_seed_gives_the_same_journals()
    {
        var token = TestContext.Current.CancellationToken;
        var commanded = IsFull ? 10 * Commanded : Commanded;
        var clock = TimeProvider.System.GetTimestamp();
        var year = await SimulatedYear.PlayAsync(1, commanded, token);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{year} in {TimeProvider.System.GetElapsedTime(clock).TotalSeconds:F1} s"));

        // 12 intervals and 8 cron expressions beat once a day. What the beats of the last six hours started still works when the year is over.
        year.Commanded.ShouldBe(commanded);
        year.ByInterval.ShouldBe(365 * 12);
        year.ByCron.ShouldBe(365 * 8);
        year.Unfinished.ShouldBe(5);
        year.Timers.ShouldBe(20 + 5);
        year.Bursts.ShouldBe((3 * commanded) + (2 * 365 * 20) - 5);

        (await SimulatedYear.PlayAsync(1, commanded, token)).ShouldBe(year);
    }

    [Fact]
    public async Task Another_seed_gives_another_year()
    {
        var token = TestContext.Current.CancellationToken;

        (await SimulatedYear.PlayAsync(2, 10, token)).Digest.ShouldNotBe((await SimulatedYear.PlayAsync(3, 10, token)).Digest);
    }
}
