namespace Browser.Setting;

/// <summary>How much is tested.</summary>
internal static class TestSize
{
    /// <summary>
    /// Whether the full size is run (<c>RESPONSEWORKFLOW_FULL=1</c>): then every page is looked at in English too. In the small size the paths through the pages show that language.
    /// </summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_FULL") == "1";
}
