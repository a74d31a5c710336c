using System.Globalization;
using System.Text;

namespace ResponseWorkflow.Server.Telemetry.Metrics;

/// <summary>Writes metrics in the text format of Prometheus, version 0.0.4.</summary>
internal static class PrometheusText
{
    /// <summary>The type of the text.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Writes metrics. One without a measurement is left out.</summary>
    public static string Of(IEnumerable<MetricFamily> families)
    {
        var text = new StringBuilder();
        foreach (var family in families)
        {
            var series = family.Series.ToArray();
            if (series.Length > 0)
                Append(text, family, series);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, MetricFamily family, MetricSeries[] series)
    {
        if (family.Help.Length > 0)
        {
            text.Append("# HELP ").Append(family.Name).Append(' ');
            PrometheusNames.Escape(text, family.Help, isQuoted: false);
            text.Append('\n');
        }

        text.Append("# TYPE ").Append(family.Name).Append(' ').Append(TypeOf(family.Kind)).Append('\n');
        foreach (var one in series)
        {
            if (family.Kind is MetricKind.Histogram)
                AppendHistogram(text, family, one);
            else
                AppendSample(text, family.Name, one.Labels, one.Read().Value);
        }
    }

    private static void AppendHistogram(StringBuilder text, MetricFamily family, MetricSeries series)
    {
        var (sum, count, buckets) = series.Read();
        var below = 0L;
        for (var i = 0; i < buckets.Length; i++)
        {
            below += buckets[i];
            AppendSample(text, $"{family.Name}_bucket", With(series.Labels, family.Bounds[i]), below);
        }

        AppendSample(text, $"{family.Name}_bucket", With(series.Labels, double.PositiveInfinity), count);
        AppendSample(text, $"{family.Name}_sum", series.Labels, sum);
        AppendSample(text, $"{family.Name}_count", series.Labels, count);
    }

    private static void AppendSample(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string With(string labels, double bound) => $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{Number(bound)}\"";

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string TypeOf(MetricKind kind) => kind switch
    {
        MetricKind.Counter or MetricKind.ObservedCounter => "counter",
        MetricKind.Histogram => "histogram",
        _ => "gauge",
    };
}
