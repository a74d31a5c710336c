namespace ResponseWorkflow.Server.Telemetry;

/// <summary>Whose metrics and traces are taken.</summary>
internal static class Instrumentation
{
    private const string Ours = "ResponseWorkflow";

    /// <summary>Meters, the last one by prefix.</summary>
    public static IReadOnlyList<string> Meters { get; } = ["Microsoft.AspNetCore.Hosting", "System.Runtime", "System.Net.Http", "Quartz", "Npgsql", $"{Ours}.*"];

    /// <summary>Sources of traces, the last one by prefix.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["Microsoft.AspNetCore", "System.Net.Http", "Quartz", "Npgsql", $"{Ours}.*"];

    /// <summary>Whether a meter's metrics are taken.</summary>
    public static bool Takes(string meter) => meter.StartsWith($"{Ours}.", StringComparison.Ordinal) || Meters.Contains(meter, StringComparer.Ordinal);
}
