namespace CarrierSimulator.LineTests;

/// <summary>A hash that is the same in every process (FNV-1a), so that what depends on it can be repeated.</summary>
internal static class StableHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of a text.</summary>
    public static int Of(string text)
    {
        var hash = Offset;
        foreach (var letter in text)
            hash = unchecked((hash ^ letter) * Prime);
        return (int)(hash & int.MaxValue);
    }
}
