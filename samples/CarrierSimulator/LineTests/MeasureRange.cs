namespace CarrierSimulator.LineTests;

/// <summary>What an indicator measures on a sound or on a defective circuit.</summary>
/// <param name="From">Least value.</param>
/// <param name="To">Greatest value.</param>
/// <param name="Word">A word in place of a number.</param>
internal sealed record MeasureRange(double From, double To, string? Word = null);
