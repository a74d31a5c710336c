using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ResponseWorkflow.Demo;

/// <summary>What the demonstration was called with.</summary>
/// <param name="Port">Port on this machine.</param>
/// <param name="DataFolder">Where the data stand.</param>
/// <param name="IsFresh">Whether data of an earlier start are removed.</param>
/// <param name="Play">The case that is played from its beginning to its end; null to leave everything to people.</param>
internal sealed record DemoSettings(int Port, string DataFolder, bool IsFresh, string? Play = null)
{
    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help =
        """
        Starts ResponseWorkflow with demonstration data on SQLite. The first start takes some seconds longer.

          --port N        port on this machine (5080)
          --data FOLDER   where the data stand (demo-data)
          --fresh         remove the data of earlier starts and begin anew
          --play CASE     play a whole case by itself, tell its course, and end:
                          circuit-order or resource-verification
        """;

    /// <summary>The play of a circuit order.</summary>
    public const string CircuitOrder = "circuit-order";

    /// <summary>The play of a resource verification.</summary>
    public const string Verification = "resource-verification";

    private const int DefaultPort = 5080;

    private static readonly string[] Plays = [CircuitOrder, Verification];

    /// <summary>Where the server listens.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}"));

    /// <summary>Reads the command line.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="settings">What it says; null when it asks for help.</param>
    /// <param name="message">What is wrong with it.</param>
    public static bool TryRead(IReadOnlyList<string> args, out DemoSettings? settings, [NotNullWhen(false)] out string? message)
    {
        var read = new DemoSettings(DefaultPort, Path.GetFullPath("demo-data"), IsFresh: false);
        settings = null;
        message = null;
        for (var i = 0; i < args.Count; i++)
        {
            var value = i + 1 < args.Count ? args[i + 1] : null;
            switch (args[i])
            {
                case "--help" or "-h":
                    return true;
                case "--fresh":
                    read = read with { IsFresh = true };
                    break;
                case "--port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue:
                    (read, i) = (read with { Port = port }, i + 1);
                    break;
                case "--data" when !string.IsNullOrWhiteSpace(value):
                    (read, i) = (read with { DataFolder = Path.GetFullPath(value) }, i + 1);
                    break;
                case "--play" when value is not null && Plays.Contains(value, StringComparer.Ordinal):
                    (read, i) = (read with { Play = value }, i + 1);
                    break;
                case "--port" or "--data" or "--play":
                    message = $"{args[i]} needs {args[i] switch { "--port" => "a number from 1 to 65535", "--data" => "a folder", _ => $"one of {string.Join(", ", Plays)}" }}.";
                    return false;
                default:
                    message = $"'{args[i]}' is unknown.{Environment.NewLine}{Help}";
                    return false;
            }
        }

        settings = read;
        return true;
    }
}
