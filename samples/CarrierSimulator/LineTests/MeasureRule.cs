using System.Text.RegularExpressions;

namespace CarrierSimulator.LineTests;

/// <summary>How an indicator is measured.</summary>
/// <param name="Pattern">A regular expression that its key matches.</param>
/// <param name="Good">On a sound circuit.</param>
/// <param name="Bad">On a defective one.</param>
/// <param name="Unit">The unit it is for; any when null.</param>
/// <param name="IsLogarithmic">Whether values spread over orders of magnitude.</param>
/// <param name="Digits">Digits after the point; significant ones when logarithmic.</param>
internal sealed record MeasureRule(string Pattern, MeasureRange Good, MeasureRange Bad, string? Unit = null, bool IsLogarithmic = false, int Digits = 1)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Regex _pattern = new(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    /// <summary>Whether it is for an indicator.</summary>
    public bool Fits(string key, string? unit) => _pattern.IsMatch(key) && (Unit is null || string.Equals(Unit, unit, StringComparison.OrdinalIgnoreCase));
}
