using System.Globalization;
using System.Text.Json;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Starts cases and does some of their tasks, each by somebody who may, so that lists show what a working day leaves.</summary>
/// <param name="cases">What to start.</param>
/// <param name="customers">For whom.</param>
/// <param name="organisation">The branches.</param>
/// <param name="staff">Who does it.</param>
internal sealed class CaseSeed(DemoCases cases, CustomerBook customers, OrganisationSeed organisation, Staff staff)
{
    private const int Seed = 20260301;
    private const int AtOnce = 4;
    private const string SuspendedKind = "fault";
    private const int SuspendedShare = 8;
    private static readonly IReadOnlyList<string> Priorities = ["Low", "Normal", "Normal", "Normal", "High", "Urgent"];

    private int _acts;

    /// <summary>How many acts on tasks were done.</summary>
    public int Acts => _acts;

    /// <summary>How many cases there are.</summary>
    public int Count => cases.Kinds.Sum(static kind => kind.Count);

    /// <summary>Starts all cases, some at a time. What is done of each depends on its place in the list alone.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        // Kinds and branches take turns, as they do in a day.
        var all = cases.Kinds.SelectMany(static kind => Enumerable.Range(0, kind.Count).Select(i => (Kind: kind, Place: (double)i / kind.Count))).OrderBy(static one => one.Place).Select(static one => one.Kind);
        return Parallel.ForEachAsync(
            all.Select(static (kind, i) => (Kind: kind, Number: i)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (one, token) => await PlayAsync(one.Kind, one.Number, token));
    }

    private async Task PlayAsync(DemoCaseKind kind, int number, CancellationToken cancellationToken)
    {
        var random = new Random(Seed + number);
        var customer = customers.Customers[random.Next(customers.Customers.Count)];
        var starters = cases.Starters[customer.Unit];
        var starter = starters[random.Next(starters.Count)];
        var circuits = customers.ByCustomer[customer.Number].ToList();
        var circuit = circuits.Count == 0 || kind.HasParts || kind.Kind is "support-request" or "resource-verification" ? null : circuits[random.Next(circuits.Count)];
        var started = await staff.Of(starter).SendAsync(
            HttpMethod.Post,
            "api/cases",
            new
            {
                kind.Kind,
                UnitId = organisation.IdOf(customer.Unit),
                Title = kind.Titles[random.Next(kind.Titles.Count)],
                CustomerName = customer.Name,
                CustomerNumber = customer.Number,
                customer.Grade,
                CircuitNumber = circuit?.Number,
                ContactPhone = customer.Telephone,
                customer.Address,
                Priority = Priorities[random.Next(Priorities.Count)],
                OwnerId = random.Next(3) == 0 ? null : staff.IdOf(starter),
                DueAt = kind.AsksSystems ? null : DueAt(kind, random),
                Data = DataOf(kind, customer, number, random),
            },
            cancellationToken);
        var play = new TaskPlay(cases, kind, staff, starter, started.GetProperty("caseId").GetString()!, random);

        // Most are somewhere in the middle; some are over, which takes more steps than there are.
        await play.RunAsync(random.Next(5) == 0 ? kind.Steps * 3 : random.Next(kind.Steps), cancellationToken);
        Interlocked.Add(ref _acts, play.Acts);
        if (kind.Kind == SuspendedKind && random.Next(SuspendedShare) == 0)
            await SuspendAsync(customer.Unit, started.GetProperty("caseId").GetString()!, cancellationToken);
    }

    // The customer lets nobody in for the time being. What is over already, or has ended, is left as it is.
    private async Task SuspendAsync(string unit, string caseId, CancellationToken cancellationToken)
    {
        var limits = await staff.Of(cases.Starters[unit][0]).SendAsync(HttpMethod.Get, $"api/cases/{caseId}/limits", body: null, cancellationToken);
        var mayPause = limits.GetProperty("items").EnumerateArray().Any(static one =>
            one.GetProperty("allowedActs").EnumerateArray().Any(static act => act.GetString() == "pause") && one.GetProperty("overdueSince").ValueKind == JsonValueKind.Null);
        if (mayPause)
            await staff.Of(cases.Starters[unit][0]).SendAsync(HttpMethod.Post, $"api/cases/{caseId}/limits/pause", new { Reason = cases.SuspendReason }, cancellationToken);
    }

    // The same everywhere but for who and where.
    private JsonElement? DataOf(DemoCaseKind kind, InventedCustomer customer, int number, Random random)
    {
        if (kind.Data.Count == 0)
            return null;
        var others = cases.Starters.Keys.Where(unit => unit != customer.Unit).Order(StringComparer.Ordinal).ToList();
        var text = kind.Data[random.Next(kind.Data.Count)].GetRawText()
            .Replace("{name}", JsonEncodedText.Encode(customer.Name).ToString(), StringComparison.Ordinal)
            .Replace("{address}", JsonEncodedText.Encode(customer.Address).ToString(), StringComparison.Ordinal)
            .Replace("{contact}", JsonEncodedText.Encode(customer.Contact).ToString(), StringComparison.Ordinal)
            .Replace("{phone}", customer.Telephone, StringComparison.Ordinal)
            .Replace("{unit}", customer.Unit, StringComparison.Ordinal)
            .Replace("{other}", others[random.Next(others.Count)], StringComparison.Ordinal)
            .Replace("{serial}", number.ToString("000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{day}", DateTimeOffset.UtcNow.AddDays(random.Next(10, 60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    // A third of those that are still open would be too late by now.
    private static string DueAt(DemoCaseKind kind, Random random)
    {
        var hours = kind.Hours * ((random.NextDouble() * 1.5) - 0.5);
        return DateTimeOffset.UtcNow.AddHours(hours).ToString("O", CultureInfo.InvariantCulture);
    }
}
