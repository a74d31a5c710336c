using System.Globalization;

namespace Benchmarks.People;

/// <summary>What a server has measured of itself up to a moment: the text of <c>/metrics</c>, for which it must be open.</summary>
internal sealed class ServerMetrics
{
    private readonly List<(string Name, string Labels, double Value)> _samples;

    private ServerMetrics(List<(string Name, string Labels, double Value)> samples) => _samples = samples;

    /// <summary>Asks a server.</summary>
    public static async Task<ServerMetrics> ReadAsync(HttpClient client)
    {
        var text = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        return new ServerMetrics([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#').Select(Sample)]);
    }

    /// <summary>The sum of all series of a metric.</summary>
    /// <param name="name">Name of the metric, as Prometheus has it.</param>
    /// <param name="labels">Labels that a series must have, such as <c>side="callers"</c>.</param>
    public double Sum(string name, params string[] labels) =>
        _samples.Where(one => one.Name == name && labels.All(label => one.Labels.Contains(label, StringComparison.Ordinal))).Sum(static one => one.Value);

    /// <summary>The values that a label has in a metric.</summary>
    /// <param name="name">Name of the metric.</param>
    /// <param name="label">Name of the label.</param>
    public IReadOnlyList<string> Values(string name, string label) =>
        [.. _samples.Where(one => one.Name == name).Select(one => Value(one.Labels, $"{label}=\"")).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Value(string labels, string start)
    {
        var at = labels.IndexOf(start, StringComparison.Ordinal);
        return at < 0 ? null : labels[(at + start.Length)..labels.IndexOf('"', at + start.Length)];
    }

    private static (string Name, string Labels, double Value) Sample(string line)
    {
        var space = line.LastIndexOf(' ');
        var brace = line.IndexOf('{', StringComparison.Ordinal);
        var name = line[..(brace < 0 ? space : brace)];
        return (name, brace < 0 ? "" : line[brace..space], double.Parse(line[(space + 1)..], CultureInfo.InvariantCulture));
    }
}
