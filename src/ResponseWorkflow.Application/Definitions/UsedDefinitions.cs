using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>The definitions that a version uses as activities itself, without what those use in turn; see <see cref="DefinitionVersionRow.Uses"/>.</summary>
internal static class UsedDefinitions
{
    /// <summary>The definitions that an activity and those in it are.</summary>
    public static IReadOnlyList<string> Of(ActivityDefinition root)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Collect(root, found);
        return [.. found];
    }

    /// <summary>As it is stored.</summary>
    public static string Write(IReadOnlyList<string> definitionIds) => JsonSerializer.Serialize(definitionIds);

    /// <summary>What stands in the stored text if a definition is among them.</summary>
    public static string Key(string definitionId) => JsonSerializer.Serialize(definitionId);

    private static void Collect(ActivityDefinition activity, SortedSet<string> found)
    {
        if (activity.Workflow?.DefinitionId is { } definitionId)
            found.Add(definitionId);
        foreach (var child in activity.Children)
            Collect(child.Activity, found);
    }
}
