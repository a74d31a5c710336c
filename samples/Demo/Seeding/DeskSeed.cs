using System.Text.Json;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Has somebody of the desk claim some of the tasks that wait, and somebody else urge one of them, so that inbox and notices show a day's work at once.</summary>
internal static class DeskSeed
{
    private const int LookAt = 20;
    private const int ClaimOneIn = 3;

    /// <summary>Claims them for one person.</summary>
    /// <param name="person">The person's session.</param>
    /// <param name="other">The session of whoever urges.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">The server refuses.</exception>
    public static async Task RunAsync(DemoSession person, DemoSession other, string reason, CancellationToken cancellationToken)
    {
        var page = await person.GetAsync($"api/human-tasks?tab=Units&pageSize={LookAt}", cancellationToken);
        var claimed = page.GetProperty("items").EnumerateArray().Where(static (_, place) => place % ClaimOneIn == 0).ToList();
        foreach (var task in claimed)
            await person.SendAsync(HttpMethod.Post, $"api/human-tasks/{IdOf(task)}/claim", body: null, cancellationToken);

        // Nobody is urged twice within a minute.
        foreach (var task in claimed.Where(static task => task.GetProperty("urgeCount").GetInt32() == 0).Take(1))
            await other.SendAsync(HttpMethod.Post, $"api/human-tasks/{IdOf(task)}/urge", new { Reason = reason }, cancellationToken);
    }

    private static string IdOf(JsonElement task) => task.GetProperty("id").GetString()!;
}
