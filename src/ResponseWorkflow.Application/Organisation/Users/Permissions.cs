namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>The names of what a role may allow. Endpoints demand them; roles, which are data, hold them.</summary>
public static class Permissions
{
    /// <summary>To see process definitions, their versions and what can be used in them.</summary>
    public const string ReadDefinitions = "definitions.read";

    /// <summary>To make and change drafts, and to import.</summary>
    public const string EditDefinitions = "definitions.edit";

    /// <summary>To publish and to retract.</summary>
    public const string PublishDefinitions = "definitions.publish";

    /// <summary>To delete definitions and versions.</summary>
    public const string DeleteDefinitions = "definitions.delete";

    /// <summary>To run a draft as a test.</summary>
    public const string TestDefinitions = "definitions.test";

    /// <summary>To see instances, with their data and their history.</summary>
    public const string ReadInstances = "instances.read";

    /// <summary>To start instances, to complete what they wait for and to publish events.</summary>
    public const string RunInstances = "instances.run";

    /// <summary>To cancel, retry, suspend, continue, import and delete instances, and to see to calls of other systems.</summary>
    public const string OperateInstances = "instances.operate";

    /// <summary>To read the audit trail.</summary>
    public const string ReadAudit = "audit.read";

    /// <summary>To see and change users and their roles.</summary>
    public const string ManageUsers = "users.manage";

    /// <summary>To read the metrics of the server.</summary>
    public const string ReadMetrics = "metrics.read";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ReadDefinitions, EditDefinitions, PublishDefinitions, DeleteDefinitions, TestDefinitions,
        ReadInstances, RunInstances, OperateInstances,
        ReadAudit, ManageUsers, ReadMetrics,
    ];
}
