namespace Browser.Roles;

/// <summary>What somebody in a role finds and does.</summary>
/// <param name="Pages">The addresses in the navigation, in its order.</param>
/// <param name="Acts">What is done.</param>
internal sealed record RoleDay(IReadOnlyList<string> Pages, RoleActs Acts)
{
    private const string Inbox = "/tasks", Start = "/start";

    private static readonly string[] Cases = ["/cases", "/running-limits", "/reservations"];

    private static readonly string[] Orders = ["/orders/board", "/orders"];

    private static readonly string[] Customers = ["/customers", "/circuits"];

    private static readonly string[] Organisation = ["/units", "/users"];

    private static readonly string[] Limits = ["/limits", "/calendars"];

    private static readonly string[] Staff = [Inbox, .. Cases, .. Orders, .. Customers, .. Organisation];

    private static readonly string[] Starters = [Inbox, Start, .. Cases, .. Orders, .. Customers, .. Organisation];

    private static readonly string[] Leaders = [.. Starters, .. Limits];

    private static readonly string[] Outside = [Inbox, .. Cases, .. Customers, "/units"];

    private const RoleActs Works = RoleActs.FinishesTask, Begins = Works | RoleActs.StartsCase, Leads = Begins | RoleActs.ChangesOwner;

    /// <summary>Whether a role that comes before this one has the same day.</summary>
    public bool IsLikeOneBefore(string roleId) => OfRoles.TakeWhile(one => one.Key != roleId).Any(one => one.Value.Acts == Acts && one.Value.Pages.SequenceEqual(Pages, StringComparer.Ordinal));

    /// <summary>The days of all roles that the product comes with.</summary>
    public static IReadOnlyDictionary<string, RoleDay> OfRoles { get; } = new Dictionary<string, RoleDay>(StringComparer.Ordinal)
    {
        ["process-owner"] = new([Inbox, Start, .. Cases, .. Orders, .. Customers, "/processes", "/forms/editor", "/instances", .. Organisation, .. Limits], Works | RoleActs.Publishes),
        ["administrator"] = new(
            [Inbox, Start, .. Cases, .. Orders, .. Customers, "/processes", "/forms/editor", "/instances", .. Organisation, "/roles", "/keys", .. Limits, "/notice-settings", "/systems", "/document-templates", "/test-templates", "/audit"],
            Leads | RoleActs.Publishes | RoleActs.AddsCustomer | RoleActs.AddsUser | RoleActs.ReadsAudit),
        ["customer-manager"] = new(Starters, Begins | RoleActs.AddsCustomer),
        ["response-desk"] = new(Leaders, Leads),
        ["circuit-dispatcher"] = new(Leaders, Leads),
        ["response-centre-director"] = new(Leaders, Leads | RoleActs.AddsCustomer),
        ["deputy-general-manager"] = new(Staff, Works),
        ["specialist-engineer"] = new(Staff, Works),
        ["maintainer"] = new(Starters, Begins | RoleActs.AddsCustomer),
        ["field-engineer"] = new(Outside, Works),
        ["monitoring-duty"] = new(Starters, Begins),
        ["shift-leader"] = new(Leaders, Leads),
        ["provincial-duty"] = new(Leaders, Leads),
        ["customer-service-agent"] = new(Starters, Begins),
        ["network-service-manager"] = new(Starters, Begins),
        ["network-service-duty"] = new(Starters, Begins),
        ["project-manager"] = new(Starters, Begins),
        ["ticket-manager"] = new(Staff, Works),
        ["resource-administrator"] = new(Staff, Works | RoleActs.AddsCustomer),
        ["construction-engineer"] = new(Starters, Begins),
        ["procurement-officer"] = new(Staff, Works),
        ["expert-reviewer"] = new(Staff, Works),
        ["acceptance-engineer"] = new(Staff, Works),
        ["supervisor"] = new(Outside, Works),
        ["auditor"] = new([.. Cases, .. Orders, .. Customers, "/processes", "/instances", .. Organisation, .. Limits, "/notice-settings", "/systems", "/document-templates", "/test-templates", "/audit"], RoleActs.ReadsAudit),
        ["order-interface"] = new([], RoleActs.None),
        ["unit-administrator"] = new([Inbox, Start, .. Cases, .. Orders, .. Customers, .. Organisation, .. Limits], Leads | RoleActs.AddsCustomer | RoleActs.AddsUser),
        ["operator"] = new([Start, "/processes", "/instances"], RoleActs.CancelsInstance),
        ["reader"] = new(["/processes", "/instances"], RoleActs.None),
    };
}
