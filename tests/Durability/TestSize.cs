using System.Globalization;

namespace Durability;

/// <summary>How much the tests do, and by which chance.</summary>
internal static class TestSize
{
    /// <summary>Whether the full size is wanted (<c>RESPONSEWORKFLOW_FULL=1</c>) instead of that of every change.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_FULL") == "1";

    /// <summary>One of two sizes.</summary>
    public static int Of(int usual, int full) => IsFull ? full : usual;

    /// <summary>The seed of a run: a new one each time, unless <c>RESPONSEWORKFLOW_SEED</c> gives that of a run to be looked into.</summary>
    public static int NextSeed() =>
        int.TryParse(Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();
}
