using System.Globalization;
using System.Text.Json;

namespace ResponseWorkflow.Demo.Playing;

/// <summary>What a play leaves behind: how long its steps waited, how its time limits fared, its documents, and what it counts for indicators.</summary>
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
        await WriteFactsAsync(tree[0].GetProperty("id").GetString()!, cast, cancellationToken);
        Console.WriteLine($"  {new Uri(server, $"cases/{tree[0].GetProperty("id").GetString()}")}");
    }

    /// <summary>Prints what became of an order's limit: its versions, extensions and timeouts.</summary>
    public static async Task WriteOrderAsync(string orderId, Cast cast, CancellationToken cancellationToken)
    {
        var detail = await cast.Administrator.GetAsync($"api/orders/{orderId}", cancellationToken);
        var order = detail.GetProperty("order");
        var circuits = detail.GetProperty("circuits").EnumerateArray().Select(static circuit => $"{circuit.GetProperty("number").GetString()} {circuit.GetProperty("timeouts")}");
        Console.WriteLine($"  {order.GetProperty("number").GetString()}  version 版本 {order.GetProperty("version")}, extensions 延期 {order.GetProperty("extensions")}, timeouts 超时 {order.GetProperty("timeouts")} ({string.Join(", ", circuits)})");
    }

    // What the case and all that is part of it count, the first done first.
    private static async Task WriteFactsAsync(string caseId, Cast cast, CancellationToken cancellationToken)
    {
        var list = await cast.Administrator.GetAsync($"api/cases/{caseId}/indicators?pageSize=200", cancellationToken);
        var facts = list.GetProperty("items").EnumerateArray().Reverse().ToList();
        if (facts.Count > 0)
            Console.WriteLine("  KPI facts 指标事实:");
        foreach (var fact in facts)
        {
            var (inTime, value) = (fact.GetProperty("isInTime").GetBoolean() ? "in time 及时" : "late 超时", fact.GetProperty("value").GetDecimal().ToString("0.##", CultureInfo.InvariantCulture));
            Console.WriteLine($"    {fact.GetProperty("nameZh").GetString()} {fact.GetProperty("nameEn").GetString()}  {fact.GetProperty("subject").GetString()}  {value} {fact.GetProperty("measureZh").GetString()}  {inTime}, due 截止 {fact.GetProperty("dueAt")}, done 完成 {fact.GetProperty("doneAt")}  {fact.GetProperty("caseNumber").GetString()}");
        }
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
