using Browser.Setting;

namespace Browser.StandIn;

/// <summary>The designer's API, played by bodies that the designer is known to take: what is tested is the hosting alone.</summary>
internal static class StandInApi
{
    /// <summary>The definition that it has.</summary>
    public const string DefinitionId = "invoice";

    // Longer parts come before those that they begin with.
    private static readonly (string Part, string File)[] Answers =
    [
        ("/descriptors/activities", "activity-descriptors"),
        ("/descriptors/expression-descriptors", "expression-descriptors"),
        ("/descriptors/variables", "variable-types"),
        ("/descriptors/storage-drivers", "storage-drivers"),
        ("/descriptors/incident-strategies", "incident-strategies"),
        ("/descriptors/log-persistence-strategies", "log-persistence-strategies"),
        ("/descriptors/workflow-activation-strategies", "workflow-activation-strategies"),
        ("/descriptors/commit-strategies/activities", "commit-strategies-activities"),
        ("/descriptors/commit-strategies/workflows", "commit-strategies-workflows"),
        ("/descriptors/output-converters", "output-converters"),
        ("/features/installed", "features-installed"),
        ("/workflow-definitions/validation/is-name-unique", "is-name-unique"),
        ("/workflow-definitions/by-", "workflow-definition"),
        ("/workflow-definitions", "workflow-definition-list"),
        ("/journal", "journal-suspended"),
        ("/variables", "workflow-instance-variables"),
        ("/execution-state", "execution-state"),
        ("/activity-executions/report", "activity-execution-report-suspended"),
        ("/activity-execution", "activity-executions-suspended"),
        ("/workflow-instances/", "workflow-instance-suspended"),
        ("/workflow-instances", "workflow-instance-list"),
    ];

    /// <summary>Answers the calls of a session.</summary>
    public static Task StandInAsync(this Session session) => session.Page.RouteAsync("**/elsa/api/**", AnswerAsync);

    private static Task AnswerAsync(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        var file = route.Request.Method == "POST" && path.EndsWith("/workflow-definitions", StringComparison.Ordinal)
            ? "save-response"
            : Array.Find(Answers, answer => path.Contains(answer.Part, StringComparison.Ordinal)).File;
        return file is null
            ? route.FulfillAsync(new RouteFulfillOptions { Status = 404 })
            : route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/json", Path = Path.Combine(AppContext.BaseDirectory, "StandIn", $"{file}.json") });
    }
}
