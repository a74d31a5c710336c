using System.Globalization;
using System.Text.Json;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Starts cases and does some of their steps, so that lists show what a working day leaves. The same on every first start.</summary>
/// <param name="cases">What to start.</param>
/// <param name="session">Who does it.</param>
internal sealed class CaseSeed(DemoCases cases, DemoSession session)
{
    private const int Seed = 20260301;
    private const int CancelledOneIn = 25;

    private readonly Random _random = new(Seed);
    private int _number;

    /// <summary>How many steps were done.</summary>
    public int Steps { get; private set; }

    /// <summary>Starts all cases.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var kind in cases.Kinds)
        {
            for (var i = 0; i < kind.Count; i++)
                await PlayAsync(kind, cancellationToken);
        }
    }

    private async Task PlayAsync(DemoCaseKind kind, CancellationToken cancellationToken)
    {
        var customer = Any(cases.Customers);
        var subject = Any(kind.Subjects);
        var number = string.Create(CultureInfo.InvariantCulture, $"{kind.Title}-2026-{++_number:D4}");
        var started = await session.SendAsync(
            HttpMethod.Post,
            "api/instances",
            new { kind.DefinitionId, CorrelationId = number, Name = $"{number} {customer} {subject}", Input = new { Customer = customer, Subject = subject } },
            cancellationToken);
        var id = started.GetProperty("instanceId").GetString()!;
        for (var left = _random.Next(kind.Steps + 1); left > 0; left--)
        {
            var tasks = (await session.GetAsync($"api/tasks?instanceId={id}", cancellationToken)).GetProperty("items");
            if (tasks.GetArrayLength() == 0)
                return;
            var task = tasks[_random.Next(tasks.GetArrayLength())].GetProperty("taskId").GetString()!;
            await session.SendAsync(HttpMethod.Post, $"api/tasks/{Uri.EscapeDataString(task)}/complete", new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["result"] = Any(kind.Answers) }, cancellationToken);
            Steps++;
        }

        if (_random.Next(CancelledOneIn) == 0 && (await session.GetAsync($"api/tasks?instanceId={id}", cancellationToken)).GetProperty("items").GetArrayLength() > 0)
            await session.SendAsync(HttpMethod.Post, $"api/instances/{id}/cancel", null, cancellationToken);
    }

    private T Any<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
