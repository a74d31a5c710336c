using System.Globalization;
using System.Text.Json.Nodes;
using CarrierSimulator.Data;

namespace CarrierSimulator.LineTests;

/// <summary>Measures circuits: plausible values on sound ones, bad ones where there is a defect. Indicators that only people can judge are not measured.</summary>
internal sealed class LineMeter
{
    private readonly IReadOnlyList<MeasureRule> _rules = EmbeddedData.Read<IReadOnlyList<MeasureRule>>("measures.json");

    /// <summary>What an indicator measures; null when no instrument measures it.</summary>
    /// <param name="random">The dice.</param>
    /// <param name="key">The indicator.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="bandwidth">Of the circuit, in kbit/s.</param>
    /// <param name="isDefective">Whether the circuit has a defect.</param>
    public JsonNode? Measure(Random random, string key, string? unit, double bandwidth, bool isDefective)
    {
        if (_rules.FirstOrDefault(rule => rule.Fits(key, unit)) is not { } rule)
            return null;
        var range = isDefective ? rule.Bad : rule.Good;
        var dice = random.NextDouble();
        if (range.Word is not null)
            return range.Word;
        if (rule.IsLogarithmic)
        {
            var value = Math.Exp(Math.Log(range.From) + (dice * (Math.Log(range.To) - Math.Log(range.From))));
            return double.Parse(value.ToString("E" + (rule.Digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        return Math.Round((range.From + (dice * (range.To - range.From))) * Scale(unit, bandwidth), rule.Digits);
    }

    // A share of the bandwidth that is asked for in bits per second.
    private static double Scale(string? unit, double bandwidth) => unit?.ToUpperInvariant() switch
    {
        "KBIT/S" or "KBPS" => bandwidth / 100,
        "MBIT/S" or "MBPS" => bandwidth / 100_000,
        _ => 1,
    };
}
