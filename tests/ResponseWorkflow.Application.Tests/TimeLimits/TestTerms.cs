using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.Tests.TimeLimits;

/// <summary>Rows and calendars that a test changes while limits run.</summary>
public sealed class TestTerms : ITimeLimitTerms
{
    public TimeLimitTerms InForce { get; private set; } = new(0, TimeLimitData.Seed);

    public ValueTask<TimeLimitTerms> InForceAsync(CancellationToken cancellationToken) => new(InForce);

    /// <summary>Other rows hold from now on.</summary>
    public void Change(string rules)
    {
        var reading = TimeLimitData.Read([new DataFile("rules/test.json", System.Text.Encoding.UTF8.GetBytes(rules))]);
        InForce = new TimeLimitTerms(InForce.Generation + 1, reading.Data.ShouldNotBeNull(string.Join(" ", reading.Problems)));
    }

    /// <summary>A row that limits the recovery of every fault.</summary>
    public static string Recovery(int version, string limit, string further = "") => $$"""
        {
          "id": "fault.recovery.all", "key": "fault.recovery", "version": {{version}}, "within": { "limit": "{{limit}}" }, "calendar": "24x7",
          "starts": { "zh-CN": "申告", "en": "the report" }, "stops": { "zh-CN": "恢复", "en": "service is restored" }, "movableBy": ["suspension"],
          "author": "test", "reason": { "zh-CN": "测试", "en": "a test" } {{further}}
        }
        """;
}
