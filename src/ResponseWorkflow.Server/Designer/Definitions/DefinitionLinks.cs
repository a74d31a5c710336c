using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>What a user may do with definitions. The designer draws a definition without the link <c>publish</c> as one that cannot be edited.</summary>
internal static class DefinitionLinks
{
    /// <summary>The links of a definition.</summary>
    public static IReadOnlyList<DesignerLink> Of(string definitionId, ICurrentUser user)
    {
        var path = $"/workflow-definitions/{Uri.EscapeDataString(definitionId)}";
        return
        [
            new(path, "self", "GET"),
            .. user.May(Permissions.EditDefinitions) ? [new DesignerLink($"{path}/publish", "publish", "POST")] : Array.Empty<DesignerLink>(),
            .. user.May(Permissions.PublishDefinitions) ? [new DesignerLink($"{path}/retract", "retract", "POST")] : Array.Empty<DesignerLink>(),
            .. user.May(Permissions.DeleteDefinitions) ? [new DesignerLink(path, "delete", "DELETE")] : Array.Empty<DesignerLink>(),
        ];
    }

    /// <summary>The links of a list. Without <c>bulk-publish</c> the designer offers neither to create nor to import.</summary>
    public static IReadOnlyList<DesignerLink> OfList(ICurrentUser user) =>
    [
        new("/workflow-definitions", "self", "GET"),
        .. user.May(Permissions.EditDefinitions) ? [new DesignerLink("/bulk-actions/publish/workflow-definitions/by-definition-ids", "bulk-publish", "POST")] : Array.Empty<DesignerLink>(),
        .. user.May(Permissions.PublishDefinitions) ? [new DesignerLink("/bulk-actions/retract/workflow-definitions/by-definition-ids", "bulk-retract", "POST")] : Array.Empty<DesignerLink>(),
        .. user.May(Permissions.DeleteDefinitions) ? [new DesignerLink("/bulk-actions/delete/workflow-definitions/by-definition-id", "bulk-delete", "POST")] : Array.Empty<DesignerLink>(),
    ];
}
