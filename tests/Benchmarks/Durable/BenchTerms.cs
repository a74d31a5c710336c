using System.Text;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Data;

namespace Benchmarks.Durable;

/// <summary>One rule row for every fault, which is changed while limits run.</summary>
internal sealed class BenchTerms : ITimeLimitTerms
{
    private TimeLimitTerms _inForce;

    public BenchTerms(string limit) => _inForce = new TimeLimitTerms(0, Read(limit));

    public ValueTask<TimeLimitTerms> InForceAsync(CancellationToken cancellationToken) => new(_inForce);

    /// <summary>Another limit holds from now on, for running clocks too.</summary>
    public void Change(string limit) => _inForce = new TimeLimitTerms(_inForce.Generation + 1, Read(limit));

    private static TimeLimitData Read(string limit)
    {
        var row = $$"""
            { "rows": [{
              "id": "fault.recovery.all", "key": "fault.recovery", "version": 1, "within": { "limit": "{{limit}}" }, "calendar": "24x7",
              "starts": { "zh-CN": "申告", "en": "the report" }, "stops": { "zh-CN": "恢复", "en": "service is restored" }, "movableBy": ["suspension"],
              "author": "bench", "reason": { "zh-CN": "测试", "en": "a measurement" }
            }] }
            """;
        var reading = TimeLimitData.Read([new DataFile("rules/bench.json", Encoding.UTF8.GetBytes(row))]);
        return reading.Data ?? throw new InvalidOperationException(string.Join(' ', reading.Problems));
    }
}
