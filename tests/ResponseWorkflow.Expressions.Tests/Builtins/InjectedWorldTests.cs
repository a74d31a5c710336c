using ResponseWorkflow.Expressions.Regex;

namespace ResponseWorkflow.Expressions.Builtins;

public sealed class InjectedWorldTests
{
    [Theory]
    [InlineData("new Date()", "\"2024-02-29T12:00:00.000Z\"")]
    [InlineData("Date.now()", "1709208000000")]
    [InlineData("Date()", "\"Thu Feb 29 2024 20:00:00 GMT+0800 (Asia/Shanghai)\"")]
    [InlineData("new Date().getHours()", "20")]
    [InlineData("Math.random()", "0.25")]
    public void Time_zone_and_chance_come_from_the_host(string source, string expected) =>
        ScriptSample.Answer(source, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).ShouldBe(expected);

    [Fact]
    public void An_option_that_dates_do_not_know_is_an_error_and_not_a_wrong_text() =>
        ScriptSample.Answer("new Date().toLocaleDateString('en-US', { month: 'long' })").ShouldBe("throws TypeError");

    [Fact]
    public void Many_threads_share_translated_patterns()
    {
        var failures = 0;
        Parallel.For(0, 2000, i =>
        {
            var pattern = RegexTranslator.Translate($"(?<n>a{{{i % 20}}})b", "gi");
            if (!pattern.Match("A" + new string('a', i % 20) + "B", 0, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)).Success)
                Interlocked.Increment(ref failures);
        });
        failures.ShouldBe(0);
    }
}
