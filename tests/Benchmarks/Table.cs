using System.Globalization;

namespace Benchmarks;

/// <summary>The results of a run, printed as a Markdown table.</summary>
internal sealed class Table
{
    private readonly List<string[]> _rows = [["measured", "median", "min", "max", "allocated", "target"]];

    /// <summary>Adds a measured time for one operation.</summary>
    public void Add(string name, Measurement measurement, string target = "") =>
        _rows.Add([name, Time(measurement.Median), Time(measurement.Min), Time(measurement.Max), $"{measurement.AllocatedBytes:N0} B", target]);

    /// <summary>Adds a figure that is no time.</summary>
    public void Add(string name, string value, string target = "") => _rows.Add([name, value, "", "", "", target]);

    public static string Rate(Measurement measurement) => string.Create(CultureInfo.InvariantCulture, $"{1e9 / measurement.Median:N0}/s");

    public void Print(TextWriter writer)
    {
        var widths = Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        Line(_rows[0]);
        Line([.. widths.Select(static width => new string('-', width))]);
        foreach (var row in _rows.Skip(1))
            Line(row);

        void Line(string[] cells) => writer.WriteLine("| " + string.Join(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))) + " |");
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:F0} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:F2} us"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:F2} ms"),
    };
}
