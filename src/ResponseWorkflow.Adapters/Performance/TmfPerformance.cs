using System.Text.Json.Nodes;
using ResponseWorkflow.Adapters.TmForum;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Performance;

namespace ResponseWorkflow.Adapters.Performance;

/// <summary>How circuits perform, by TMF628 v4.</summary>
internal sealed class TmfPerformance(TmfLists lists) : IPerformanceSource
{
    public const string Path = "tmf-api/performanceManagement/v4/performanceMeasurement";

    private const string Indicator = "performanceIndicatorSpecification";

    public async Task<PerformanceList> ReadAsync(SystemCall call, PerformanceQuery request, CancellationToken cancellationToken)
    {
        (string, string?)[] filters =
        [
            ("managedObject.id", string.IsNullOrWhiteSpace(request.Service) ? request.Circuit : request.Service),
            ($"{Indicator}.id", request.Indicators.Count == 0 ? null : string.Join(',', request.Indicators)),
            ("measurementTime.gte", request.Since is { } since ? TmfFacts.Instant(since) : null),
            ("measurementTime.lte", request.Until is { } until ? TmfFacts.Instant(until) : null),
        ];
        var (items, _) = await lists.ReadAsync(call, Path, filters, 0, limit: null, cancellationToken);

        // Not every system can filter.
        return new PerformanceList
        {
            Measures =
            [
                .. items.Select(Of).OfType<PerformanceMeasure>()
                    .Where(one => (request.Indicators.Count == 0 || request.Indicators.Contains(one.Key, StringComparer.OrdinalIgnoreCase)) && (request.Since is not { } from || one.At >= from) && (request.Until is not { } to || one.At <= to))
                    .OrderBy(static one => one.At).ThenBy(static one => one.Key, StringComparer.Ordinal),
            ],
        };
    }

    // A value that is no number, such as one of a collector that was down, is no measure.
    private static PerformanceMeasure? Of(JsonNode one) => TmfFacts.Number(one["value"]) is not { } value ? null : new()
    {
        Key = TmfFacts.Text(one[Indicator], "id") ?? TmfFacts.Text(one[Indicator], "name") ?? throw TmfFaults.BadAnswer("a measurement names no indicator"),
        Value = value,
        Unit = TmfFacts.Text(one, "unitOfMeasure"),
        At = TmfFacts.Instant(one, "measurementTime") ?? throw TmfFaults.BadAnswer("a measurement has no time"),
    };
}
