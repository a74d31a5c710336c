namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Reads a document's options.</summary>
internal static class OptionsReader
{
    private const string StrategySuffix = "Strategy";

    /// <summary>Reads them; absent ones have their defaults.</summary>
    public static WorkflowOptions Read(DefinitionDocument document, ProblemList problems)
    {
        var options = document.Get("options");
        return new WorkflowOptions
        {
            ActivationStrategy = Strategy<ActivationStrategy>("activationStrategyType") ?? ActivationStrategy.AllowAlways,
            IncidentStrategy = Strategy<IncidentStrategy>("incidentStrategyType"),
            UsableAsActivity = options.Get("usableAsActivity").Flag() ?? document.Get("usableAsActivity").Flag() ?? false,
            AutoUpdateConsumingWorkflows = options.Get("autoUpdateConsumingWorkflows").Flag() ?? false,
            ActivityCategory = options.Get("activityCategory").Text(),
            CommitStrategyName = options.Get("commitStrategyName").Text(),
        };

        T? Strategy<T>(string name)
            where T : struct, Enum
        {
            var text = options.Get(name).Text();
            if (string.IsNullOrWhiteSpace(text))
                return null;
            var simple = TypeAliases.SimpleName(text);
            if (simple.EndsWith(StrategySuffix, StringComparison.OrdinalIgnoreCase))
                simple = simple[..^StrategySuffix.Length];
            if (Enum.TryParse<T>(simple, ignoreCase: true, out var strategy) && Enum.IsDefined(strategy) && !char.IsDigit(simple[0]))
                return strategy;
            problems.Add(ReadingProblems.StrategyUnknown, $"options.{name}", name, text);
            return null;
        }
    }
}
