using System.Text.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>What a command answered.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the instance wrote: all lines but the last.</summary>
    public string Written => string.Join(' ', Lines[..^1]);

    /// <summary>The last line.</summary>
    public JsonElement Report => JsonDocument.Parse(Lines[^1]).RootElement;

    public string SubStatus => Report.GetProperty("subStatus").GetString()!;

    /// <summary>The activities at which the instance waits.</summary>
    public string[] WaitsAt => [.. Report.GetProperty("bookmarks").EnumerateArray().Select(static bookmark => bookmark.GetProperty("activityId").GetString()!)];

    /// <summary>The messages of the incidents.</summary>
    public string[] Incidents => [.. Report.GetProperty("incidents").EnumerateArray().Select(static incident => incident.GetProperty("message").GetString()!)];

    /// <summary>What the instances wrote although the input was unusable must be nothing, and the message one line.</summary>
    public void ShouldBeUnusable(params string[] messageParts)
    {
        ExitCode.ShouldBe(2, Output + Errors);
        Output.ShouldBeEmpty();
        foreach (var part in messageParts)
            Errors.ShouldContain(part);
        Errors.ShouldNotContain("   at ", Case.Sensitive, "a stack trace");
    }
}
