using ResponseWorkflow.Server.Access;

namespace ResponseWorkflow.Server.Studio.Pages;

/// <summary>What the designer shows on one page: one of its custom elements. Two on one page get in each other's way.</summary>
/// <param name="Name">Its name for the bar above it.</param>
/// <param name="Element">The custom element.</param>
/// <param name="IdAttribute">The attribute that says what is shown; null for a list.</param>
/// <param name="Permission">What is demanded of those who open it.</param>
internal sealed record StudioScreen(string Name, string Element, string? IdAttribute, string Permission)
{
    /// <summary>All definitions.</summary>
    public static readonly StudioScreen Definitions = new("definitions", "elsa-workflow-definition-list", null, Permissions.ReadDefinitions);

    /// <summary>One definition.</summary>
    public static readonly StudioScreen Definition = new("definition", "elsa-workflow-definition-editor", "definition-id", Permissions.ReadDefinitions);

    /// <summary>All instances.</summary>
    public static readonly StudioScreen Instances = new("instances", "elsa-workflow-instance-list", null, Permissions.ReadInstances);

    /// <summary>One instance.</summary>
    public static readonly StudioScreen Instance = new("instance", "elsa-workflow-instance-viewer", "instance-id", Permissions.ReadInstances);
}
