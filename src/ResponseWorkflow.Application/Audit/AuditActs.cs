namespace ResponseWorkflow.Application.Audit;

/// <summary>The names of what the audit trail records. They are stored: a name never changes its meaning.</summary>
public static class AuditActs
{
    /// <summary>A version was published.</summary>
    public const string DefinitionPublished = "definition.published";

    /// <summary>The published version was retracted.</summary>
    public const string DefinitionRetracted = "definition.retracted";

    /// <summary>The content of an older version became the draft.</summary>
    public const string DefinitionReverted = "definition.reverted";

    /// <summary>A definition was deleted with all versions.</summary>
    public const string DefinitionDeleted = "definition.deleted";

    /// <summary>A version was deleted.</summary>
    public const string VersionDeleted = "definition.version-deleted";

    /// <summary>A file became a draft.</summary>
    public const string DefinitionImported = "definition.imported";

    /// <summary>An instance was deleted with its history.</summary>
    public const string InstanceDeleted = "instance.deleted";

    /// <summary>A unit was added.</summary>
    public const string UnitAdded = "unit.added";

    /// <summary>Code, names or kind of a unit changed.</summary>
    public const string UnitChanged = "unit.changed";

    /// <summary>A unit was put under another one.</summary>
    public const string UnitMoved = "unit.moved";

    /// <summary>A unit was dissolved.</summary>
    public const string UnitDissolved = "unit.dissolved";

    /// <summary>A dissolved unit was brought back.</summary>
    public const string UnitRestored = "unit.restored";

    /// <summary>A user was added.</summary>
    public const string UserAdded = "user.added";

    /// <summary>What is known of a user changed.</summary>
    public const string UserChanged = "user.changed";

    /// <summary>A user belongs to another unit.</summary>
    public const string UserMoved = "user.moved";

    /// <summary>A user may not sign in any more.</summary>
    public const string UserDisabled = "user.disabled";

    /// <summary>A user may sign in again.</summary>
    public const string UserEnabled = "user.enabled";

    /// <summary>Too many wrong passwords locked an account for a while.</summary>
    public const string UserLocked = "user.locked";

    /// <summary>An administrator gave a user a new password.</summary>
    public const string PasswordReset = "password.reset";

    /// <summary>A user changed the own password.</summary>
    public const string PasswordChanged = "password.changed";

    /// <summary>A user was given a role in a unit.</summary>
    public const string RoleGranted = "role.granted";

    /// <summary>A user holds a role in a unit no longer, from an instant on.</summary>
    public const string RoleEnded = "role.ended";

    /// <summary>A role was made or what it allows changed.</summary>
    public const string RolePut = "role.put";

    /// <summary>A role was deleted.</summary>
    public const string RoleDeleted = "role.deleted";

    /// <summary>A deputy was named.</summary>
    public const string DeputyNamed = "deputy.named";

    /// <summary>A deputyship was ended before its time.</summary>
    public const string DeputyEnded = "deputy.ended";

    /// <summary>A user signed in.</summary>
    public const string SessionBegun = "session.begun";

    /// <summary>A session was ended.</summary>
    public const string SessionEnded = "session.ended";

    /// <summary>A key of a program or a token of a user was made.</summary>
    public const string KeyMade = "key.made";

    /// <summary>A key or a token was revoked.</summary>
    public const string KeyRevoked = "key.revoked";

    /// <summary>A task was given to another person by somebody who sees to the unit's tasks.</summary>
    public const string TaskReassigned = "task.reassigned";

    /// <summary>A customer was put on file.</summary>
    public const string CustomerAdded = "customer.added";

    /// <summary>What is known of a customer changed.</summary>
    public const string CustomerChanged = "customer.changed";

    /// <summary>A circuit was put on file.</summary>
    public const string CircuitAdded = "circuit.added";

    /// <summary>What is known of a circuit changed.</summary>
    public const string CircuitChanged = "circuit.changed";

    /// <summary>A time limit, a calendar, a year of holidays or the words of rows were added or changed.</summary>
    public const string LimitChanged = "limit.changed";

    /// <summary>A time limit was retired, or a calendar or a year of holidays removed.</summary>
    public const string LimitRetired = "limit.retired";

    /// <summary>A change of a time limit has reached running clocks, at the instant that was chosen for it.</summary>
    public const string LimitReached = "limit.reached";

    /// <summary>A person suspended a running time limit.</summary>
    public const string LimitPaused = "limit.paused";

    /// <summary>A person ended the suspension of a running time limit.</summary>
    public const string LimitResumed = "limit.resumed";

    /// <summary>A person moved a running time limit.</summary>
    public const string LimitMoved = "limit.moved";

    /// <summary>A person corrected when a running time limit began.</summary>
    public const string LimitCorrected = "limit.corrected";

    /// <summary>A kind or a text of notices changed.</summary>
    public const string NoticeTermChanged = "notice.changed";

    /// <summary>A delivery of a notice is tried again.</summary>
    public const string DeliveryRetried = "notice.retried";

    /// <summary>A connection to another system was added.</summary>
    public const string SystemConnectionAdded = "system-connection.added";

    /// <summary>A connection to another system changed.</summary>
    public const string SystemConnectionChanged = "system-connection.changed";

    /// <summary>A connection to another system was removed.</summary>
    public const string SystemConnectionRemoved = "system-connection.removed";

    /// <summary>Somebody is to be told of events of what was handed in.</summary>
    public const string ListenerAdded = "listener.added";

    /// <summary>Somebody is not told of them any more.</summary>
    public const string ListenerRemoved = "listener.removed";

    /// <summary>A template of documents changed.</summary>
    public const string DocumentTemplateChanged = "documentTemplate.changed";

    /// <summary>A template of line tests changed.</summary>
    public const string TestTemplateChanged = "testTemplate.changed";

    /// <summary>Somebody wants a reservation held for longer.</summary>
    public const string ReservationExtensionAsked = "reservation.extensionAsked";

    /// <summary>Somebody wants a reservation released.</summary>
    public const string ReservationReleaseAsked = "reservation.releaseAsked";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DefinitionPublished, DefinitionRetracted, DefinitionReverted, DefinitionDeleted, VersionDeleted, DefinitionImported,
        UnitAdded, UnitChanged, UnitMoved, UnitDissolved, UnitRestored,
        UserAdded, UserChanged, UserMoved, UserDisabled, UserEnabled, UserLocked, PasswordReset, PasswordChanged,
        RoleGranted, RoleEnded, RolePut, RoleDeleted, DeputyNamed, DeputyEnded, SessionBegun, SessionEnded, KeyMade, KeyRevoked,
        TaskReassigned, CustomerAdded, CustomerChanged, CircuitAdded, CircuitChanged,
        LimitChanged, LimitRetired, LimitReached,
        LimitPaused, LimitResumed, LimitMoved, LimitCorrected,
        NoticeTermChanged, DeliveryRetried,
        SystemConnectionAdded, SystemConnectionChanged, SystemConnectionRemoved, ListenerAdded, ListenerRemoved, DocumentTemplateChanged, TestTemplateChanged,
        ReservationExtensionAsked, ReservationReleaseAsked,
    ];
}
