using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Systems.Operations;

namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>Checks and fills in what administrators say of a connection.</summary>
internal static class SystemConnectionChecks
{
    // Bounds that keep a slip of the finger from stopping the work of a branch; what is sensible within them is for the administrator.
    private const int Hour = 3600;

    /// <summary>Refuses what cannot be stored.</summary>
    /// <exception cref="RefusedException"><c>system.unknown</c>, <c>connection.*</c>, <c>field.*</c>.</exception>
    public static void Demand(SystemConnectionDetails details, SystemOptions options, bool isNew)
    {
        var checks = new FieldChecks().Required("address", details.Address).Line("address", details.Address, StorageMetadata.KeyLength).Line("credential", details.Credential, StorageMetadata.IdLength);
        if (isNew)
            checks.Required("system", details.System).Required("unit", details.Unit).Line("unit", details.Unit);
        Within(checks, "timeoutSeconds", details.TimeoutSeconds, 1, 300);
        Within(checks, "attempts", details.Attempts, 1, 1000);
        Within(checks, "patienceSeconds", details.PatienceSeconds, 1, 30 * 24 * Hour);
        Within(checks, "pollSeconds", details.PollSeconds, 1, Hour);
        Within(checks, "parallelism", details.Parallelism, 1, 100);
        Within(checks, "pageSize", details.PageSize, 1, 1000);
        Within(checks, "breakerPercent", details.BreakerPercent, 1, 100);
        Within(checks, "breakerRequests", details.BreakerRequests, 2, 10_000);
        Within(checks, "breakerWindowSeconds", details.BreakerWindowSeconds, 1, Hour);
        Within(checks, "breakerRestSeconds", details.BreakerRestSeconds, 1, Hour);
        var wrong = new List<Refusal>();
        if (isNew && !string.IsNullOrWhiteSpace(details.System) && !SystemKinds.All.Contains(details.System, StringComparer.Ordinal))
            wrong.Add(SystemConnectionRefusals.SystemUnknown(details.System));
        if (!string.IsNullOrWhiteSpace(details.Address) && !IsAddress(details.Address))
            wrong.Add(SystemConnectionRefusals.BadAddress());
        if (!string.IsNullOrWhiteSpace(details.Credential) && !options.Credentials.ContainsKey(details.Credential.Trim()))
            wrong.Add(SystemConnectionRefusals.CredentialUnknown(details.Credential));
        checks.Also(wrong).Demand();
    }

    /// <summary>Puts what is said into a row.</summary>
    public static void Fill(SystemConnectionRow row, SystemConnectionDetails details, SystemConnectionDefaults defaults)
    {
        row.Address = AddressOf(details.Address!);
        row.Credential = string.IsNullOrWhiteSpace(details.Credential) ? null : details.Credential.Trim();
        row.IsEnabled = details.IsEnabled;
        row.TimeoutSeconds = details.TimeoutSeconds ?? defaults.TimeoutSeconds;
        row.Attempts = details.Attempts ?? defaults.Attempts;
        row.PatienceSeconds = details.PatienceSeconds ?? defaults.PatienceSeconds;
        row.PollSeconds = details.PollSeconds ?? defaults.PollSeconds;
        row.Parallelism = details.Parallelism ?? defaults.Parallelism;
        row.PageSize = details.PageSize ?? defaults.PageSize;
        row.BreakerPercent = details.BreakerPercent ?? defaults.BreakerPercent;
        row.BreakerRequests = details.BreakerRequests ?? defaults.BreakerRequests;
        row.BreakerWindowSeconds = details.BreakerWindowSeconds ?? defaults.BreakerWindowSeconds;
        row.BreakerRestSeconds = details.BreakerRestSeconds ?? defaults.BreakerRestSeconds;
    }

    /// <summary>What the audit trail says of a connection.</summary>
    public static object Facts(SystemConnectionRow row) => new
    {
        row.System, row.UnitId, row.Address, row.Credential, row.IsEnabled, row.TimeoutSeconds, row.Attempts, row.PatienceSeconds, row.PollSeconds, row.Parallelism, row.PageSize,
        row.BreakerPercent, row.BreakerRequests, row.BreakerWindowSeconds, row.BreakerRestSeconds,
    };

    private static void Within(FieldChecks checks, string field, int? value, int least, int most)
    {
        if (value is { } given)
            checks.Number(field, given, least, most);
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" };

    // Paths are put behind it: without the stroke the last part of the address would be lost.
    private static string AddressOf(string text) => text.Trim().TrimEnd('/') + "/";
}
