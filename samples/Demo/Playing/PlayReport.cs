using System.Globalization;
using System.Text.Json;

namespace ResponseWorkflow.Demo.Playing;

/// <summary>What a play leaves behind: how long its steps waited, how its time limits fared, and its documents.</summary>
internal static class PlayReport
{
    /// <summary>Prints it.</summary>
    public static async Task WriteAsync(CasePlay play, Cast cast, Uri server, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.FromTicks(play.Steps.Sum(static step => step.Waited.Ticks));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {play.Steps.Count} steps 步, waited for {waited.TotalSeconds:0.0} s in all 合计等待; the longest 最长:"));
        foreach (var step in play.Steps.OrderByDescending(static step => step.Waited).Take(5))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {step.Waited.TotalSeconds,6:0.0} s  {step.CaseNumber}  {step.Step}  {step.By}"));
        var tree = await play.TreeAsync(cancellationToken);
        foreach (var one in tree)
            await WriteAsync(one, cast, server, cancellationToken);
        Console.WriteLine($"  {new Uri(server, $"cases/{tree[0].GetProperty("id").GetString()}")}");
    }

    private static async Task WriteAsync(JsonElement of, Cast cast, Uri server, CancellationToken cancellationToken)
    {
        var id = of.GetProperty("id").GetString();
        Console.WriteLine($"  {of.GetProperty("number")}  {of.GetProperty("stateZh")} {of.GetProperty("stateEn")}");
        var limits = await cast.Administrator.GetAsync($"api/cases/{id}/limits", cancellationToken);
        foreach (var limit in limits.GetProperty("items").EnumerateArray().Where(static limit => limit.GetProperty("isCaseDue").GetBoolean()))
            Console.WriteLine($"    time limit 时限 {limit.GetProperty("key")}: {(limit.GetProperty("overdueSince").ValueKind == JsonValueKind.Null ? "in time 按时" : "overdue 超时")}, due 截止 {limit.GetProperty("limitAt")}");
        var documents = await cast.Administrator.GetAsync($"api/cases/{id}/documents", cancellationToken);
        foreach (var document in documents.GetProperty("items").EnumerateArray())
            Console.WriteLine($"    {document.GetProperty("number")}  {document.GetProperty("nameZh")}  {new Uri(server, $"api/cases/{id}/documents/{document.GetProperty("id").GetString()}/page")}");
    }
}
