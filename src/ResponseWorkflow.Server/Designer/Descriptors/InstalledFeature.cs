namespace ResponseWorkflow.Server.Designer.Descriptors;

/// <summary>A feature that the designer may use. What is not listed is not there, and the designer hides it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">What stands before the name.</param>
/// <param name="FullName">Both together; the designer looks for this.</param>
/// <param name="DisplayName">Its title.</param>
/// <param name="Description">What it does.</param>
public sealed record InstalledFeature(string Name, string Namespace, string FullName, string DisplayName, string Description)
{
    /// <summary>All of them, in a language.</summary>
    internal static IReadOnlyList<InstalledFeature> All(bool isEnglish) =>
    [
        Of("WorkflowsApi", isEnglish ? "Workflows API" : "流程接口", isEnglish ? "Definitions and instances." : "流程定义与实例。"),
        Of("RealTimeWorkflowUpdates", isEnglish ? "Real-time updates" : "实时更新", isEnglish ? "Pages that show an instance follow it." : "实例页面实时跟随执行。"),
    ];

    private static InstalledFeature Of(string name, string displayName, string description) => new(name, "Elsa", $"Elsa.{name}", displayName, description);
}
