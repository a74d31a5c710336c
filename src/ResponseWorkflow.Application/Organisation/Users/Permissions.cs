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

    /// <summary>To read the audit trail, which tells of the whole organisation.</summary>
    public const string ReadAudit = "audit.read";

    /// <summary>To see units.</summary>
    public const string ReadUnits = "units.read";

    /// <summary>To add, change, move and dissolve units.</summary>
    public const string ManageUnits = "units.manage";

    /// <summary>To see users, the roles they hold and their deputies.</summary>
    public const string ReadUsers = "users.read";

    /// <summary>To add, change and disable users, to give and end roles, to name deputies and to end sessions.</summary>
    public const string ManageUsers = "users.manage";


    /// <summary>To make and change roles, for the whole organisation.</summary>
    public const string ManageRoles = "roles.manage";

    /// <summary>To see, make and revoke keys of programs, for the whole organisation.</summary>
    public const string ManageKeys = "keys.manage";

    /// <summary>To read the metrics of the server.</summary>
    public const string ReadMetrics = "metrics.read";

    /// <summary>To have, claim and complete tasks. Which ones follows from the roles that are held.</summary>
    public const string WorkTasks = "tasks.work";

    /// <summary>To see the tasks of a unit and of those below it, and to give them to other people.</summary>
    public const string ReassignTasks = "tasks.reassign";

    /// <summary>To see the cases of a unit and of those below it. Who takes part in a case sees it wherever it belongs.</summary>
    public const string ReadCases = "cases.read";

    /// <summary>To comment on the cases that one sees, and to add files to them.</summary>
    public const string CommentCases = "cases.comment";

    /// <summary>To see what was said to other systems, and what they answered, for the cases of a unit that one sees.</summary>
    public const string ReadExchanges = "cases.exchanges";

    /// <summary>To start cases of a unit.</summary>
    public const string StartCases = "cases.start";

    /// <summary>To change cases of a unit, their participants and links.</summary>
    public const string ManageCases = "cases.manage";

    /// <summary>To suspend, resume and move the running time limits of a unit's cases, and to correct when they began.</summary>
    public const string AdjustLimits = "cases.limits";

    /// <summary>To see the dispatch orders, and the circuits of these on the tracking board, that concern a unit and those below it.</summary>
    public const string ReadOrders = "orders.read";

    /// <summary>To note on the tracking board what is in the way of the sections of a unit, and to remove such notes.</summary>
    public const string ManageOrders = "orders.manage";

    /// <summary>To see the customers and circuits of a unit and of those below it. A customer manager sees the own customers wherever they belong.</summary>
    public const string ReadCustomers = "customers.read";

    /// <summary>To add, change and import customers and circuits of a unit.</summary>
    public const string ManageCustomers = "customers.manage";

    /// <summary>To see time limits, calendars and how they were changed.</summary>
    public const string ReadLimits = "limits.read";

    /// <summary>To change time limits and calendars, for the whole organisation.</summary>
    public const string EditLimits = "limits.edit";

    /// <summary>To see kinds and texts of notices, their channels and what was delivered.</summary>
    public const string ReadNotices = "notices.read";

    /// <summary>To change kinds and texts of notices, and to have deliveries tried again, for the whole organisation.</summary>
    public const string EditNotices = "notices.edit";

    /// <summary>To see the connections to other systems and how these fare.</summary>
    public const string ReadSystems = "systems.read";

    /// <summary>To add, change, try and remove connections to other systems, for the whole organisation.</summary>
    public const string ManageSystems = "systems.manage";

    /// <summary>To hand in and follow orders and checks of a unit by TM Forum interfaces, and to be told of them.</summary>
    public const string HandInOrders = "tmf.orders";

    /// <summary>To see templates of documents and how they were changed.</summary>
    public const string ReadDocumentTemplates = "documentTemplates.read";

    /// <summary>To change templates of documents, for the whole organisation.</summary>
    public const string EditDocumentTemplates = "documentTemplates.edit";

    /// <summary>To see templates of line tests and how they were changed.</summary>
    public const string ReadTestTemplates = "testTemplates.read";

    /// <summary>To change templates of line tests, for the whole organisation.</summary>
    public const string EditTestTemplates = "testTemplates.edit";

    /// <summary>
    /// Those for what belongs to no unit: they count where they are held at headquarters, and nowhere else. An instance shows whatever its process
    /// has in hand, of whichever unit; people of a unit see the processes of their cases with the cases.
    /// </summary>
    public static IReadOnlySet<string> OfNoUnit { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        ReadInstances, RunInstances, OperateInstances,
        ReadAudit, ManageRoles, ManageKeys, ReadMetrics,
        EditLimits, ReadNotices, EditNotices, ReadSystems, ManageSystems, ReadDocumentTemplates,
        EditDocumentTemplates, ReadTestTemplates, EditTestTemplates,
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ReadDefinitions, EditDefinitions, PublishDefinitions, DeleteDefinitions, TestDefinitions,
        ReadInstances, RunInstances, OperateInstances,
        ReadAudit, ReadUnits, ManageUnits, ReadUsers, ManageUsers, ManageRoles, ManageKeys, ReadMetrics,
        WorkTasks, ReassignTasks,
        ReadCases, ReadExchanges, CommentCases, StartCases, ManageCases, AdjustLimits,
        ReadOrders, ManageOrders,
        ReadCustomers, ManageCustomers,
        ReadLimits, EditLimits,
        ReadNotices, EditNotices,
        ReadSystems, ManageSystems, HandInOrders, ReadDocumentTemplates, EditDocumentTemplates, ReadTestTemplates, EditTestTemplates,
    ];
}
