using System.Globalization;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace Durability.Limits;

/// <summary>The rule row of drills, and when each of its steps comes by simple addition: the reference for what servers do.</summary>
internal static class DrillRow
{
    /// <summary>Id of the row.</summary>
    public const string Id = "fault.recovery.gold";

    /// <summary>How long after the start of the clock each step comes, in order.</summary>
    public static IReadOnlyList<(string Step, string Event, TimeSpan After)> Steps { get; } =
    [
        ("target", "Time limit target passed", TimeSpan.FromSeconds(3)),
        ("warning-1", "Time limit warning 1", TimeSpan.FromSeconds(4.5)),
        ("warning-2", "Time limit warning 2", TimeSpan.FromSeconds(6)),
        ("limit", "Time limit breached", TimeSpan.FromSeconds(9)),
        ("escalation-1", "Time limit escalation 1", TimeSpan.FromSeconds(12)),
        ("escalation-2", "Time limit escalation 2", TimeSpan.FromSeconds(15)),
    ];

    /// <summary>The request that stores the row.</summary>
    public static object Request => new
    {
        rule = new
        {
            key = Load.Definitions.LimitKey,
            conditions = new[] { new { fact = "grade", words = new[] { "Gold" } } },
            within = new { target = "0.05 min", limit = "0.15 min" },
            calendar = "24x7",
            warnings = new object[] { new { atPercent = 50 }, new { before = "0.05 min" } },
            escalation = new[]
            {
                new { after = "0.05 min", from = "limit", role = "desk", unit = "own", channel = "in-app" },
                new { after = "0.1 min", from = "limit", role = "desk", unit = "own", channel = "in-app" },
            },
            starts = new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = "演练开始", ["en"] = "the drill begins" },
            stops = new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = "演练结束", ["en"] = "the drill ends" },
        },
        reason = "a drill",
    };
}
