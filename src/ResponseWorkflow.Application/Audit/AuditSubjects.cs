namespace ResponseWorkflow.Application.Audit;

/// <summary>How the audit trail names what something was done to.</summary>
public static class AuditSubjects
{
    private const string InstancePrefix = "instance:", CustomerPrefix = "customer:", CircuitPrefix = "circuit:", LimitPrefix = "limit:";

    /// <summary>A definition.</summary>
    public static string Definition(string definitionId) => $"definition:{definitionId}";

    /// <summary>An instance.</summary>
    public static string Instance(string instanceId) => $"{InstancePrefix}{instanceId}";

    /// <summary>The instance that a subject names; null when it is something else.</summary>
    public static string? InstanceOf(string subject) => IdOf(subject, InstancePrefix);

    /// <summary>A unit.</summary>
    public static string Unit(string unitId) => $"unit:{unitId}";

    /// <summary>A user.</summary>
    public static string User(string userId) => $"user:{userId}";

    /// <summary>A role.</summary>
    public static string Role(string roleId) => $"role:{roleId}";

    /// <summary>A key of a program or a token of a user.</summary>
    public static string Key(string keyId) => $"key:{keyId}";

    /// <summary>A task of a person.</summary>
    public static string Task(string taskId) => $"task:{taskId}";

    /// <summary>A running time limit.</summary>
    public static string RunningLimit(string limitId) => $"running-limit:{limitId}";

    /// <summary>A customer.</summary>
    public static string Customer(string customerId) => $"{CustomerPrefix}{customerId}";

    /// <summary>The customer that a subject names; null when it is something else.</summary>
    public static string? CustomerOf(string subject) => IdOf(subject, CustomerPrefix);

    /// <summary>A circuit.</summary>
    public static string Circuit(string circuitId) => $"{CircuitPrefix}{circuitId}";

    /// <summary>The circuit that a subject names; null when it is something else.</summary>
    public static string? CircuitOf(string subject) => IdOf(subject, CircuitPrefix);

    /// <summary>A rule row, an addition, a calendar, a year of holidays or the words of the time limits.</summary>
    public static string Limit(string name) => $"{LimitPrefix}{name}";

    /// <summary>The row, calendar, year or words that a subject names; null when it is something else.</summary>
    public static string? LimitOf(string subject) => IdOf(subject, LimitPrefix);

    /// <summary>A kind or a text of notices.</summary>
    public static string NoticeTerm(string name) => $"notice:{name}";

    /// <summary>A delivery of a notice.</summary>
    public static string Delivery(string deliveryId) => $"delivery:{deliveryId}";

    /// <summary>A connection to another system.</summary>
    public static string SystemConnection(string connectionId) => $"system-connection:{connectionId}";

    /// <summary>Somebody who is told of events.</summary>
    public static string Listener(string listenerId) => $"listener:{listenerId}";

    /// <summary>A template of documents.</summary>
    public static string DocumentTemplate(string key) => $"document-template:{key}";

    /// <summary>A template of line tests.</summary>
    public static string TestTemplate(string key) => $"test-template:{key}";

    /// <summary>A reservation.</summary>
    public static string Reservation(string id) => $"reservation:{id}";

    private static string? IdOf(string subject, string prefix)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.StartsWith(prefix, StringComparison.Ordinal) ? subject[prefix.Length..] : null;
    }
}
