namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Has somebody of the desk claim some of the tasks that wait, so that the inbox shows a day's work at once.</summary>
internal static class DeskSeed
{
    private const int LookAt = 20;
    private const int ClaimOneIn = 3;

    /// <summary>Claims them for one person.</summary>
    /// <param name="person">The person's session.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">The server refuses.</exception>
    public static async Task RunAsync(DemoSession person, CancellationToken cancellationToken)
    {
        var page = await person.GetAsync($"api/human-tasks?tab=Units&pageSize={LookAt}", cancellationToken);
        foreach (var task in page.GetProperty("items").EnumerateArray().Where(static (_, place) => place % ClaimOneIn == 0))
            await person.SendAsync(HttpMethod.Post, $"api/human-tasks/{task.GetProperty("id").GetString()}/claim", body: null, cancellationToken);
    }
}
