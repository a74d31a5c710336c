using ResponseWorkflow.Application.Customers.Terms;

namespace ResponseWorkflow.Application.Orders;

/// <summary>The settings of dispatch orders: section <c>Orders</c>.</summary>
public sealed class OrderOptions
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "Orders";

    /// <summary>The longest key of a section.</summary>
    internal const int LongestKey = 64;

    /// <summary>Id of the kind of case that is a dispatch order.</summary>
    public string Kind { get; set; } = "circuit-order";

    /// <summary>Id of the kind of case in which one circuit of an order is opened.</summary>
    public string CircuitKind { get; set; } = "circuit-opening";

    /// <summary>Id of the kind of case that an order may take its sites and circuits over from.</summary>
    public string VerificationKind { get; set; } = "resource-verification";

    /// <summary>Key of the limit of a whole order and of each of its circuits; the ledger and the board follow it.</summary>
    public string OverallLimit { get; set; } = "opening.overall";

    /// <summary>The sections of the work on a circuit, in the order of the board's columns; when none is named, those that are built in.</summary>
    public IList<Term> Sections { get; } = [];

    /// <summary>The limits that are told while an order is typed, with the facts by which their rows are found, such as <c>order.step part=sign</c>.</summary>
    public IList<string> ShownLimits { get; } = [];

    /// <summary>How near the end of its time a circuit or section is that the board calls due soon.</summary>
    public TimeSpan DueSoon { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Up to how many rows are counted exactly; a longer list says one more.</summary>
    public int CountLimit { get; set; } = 10_000;

    /// <summary>Up to how many units a board is read as one walk for each; wider views are read as one walk along all circuits.</summary>
    public int UnitWalks { get; set; } = 16;

    /// <summary>The sections that there are.</summary>
    public IReadOnlyList<Term> EffectiveSections => Sections.Count > 0 ? [.. Sections] : BuiltInSections.All;

    /// <summary>The limits that are told.</summary>
    internal IReadOnlyList<string> EffectiveLimits => ShownLimits.Count > 0 ? [.. ShownLimits] : ["opening.overall", "order.step part=sign", "order.step part=local-test", "order.step part=completion-report"];

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault()
    {
        if (Kind.Length == 0 || CircuitKind.Length == 0 || OverallLimit.Length == 0)
            return "Orders:Kind, Orders:CircuitKind and Orders:OverallLimit must be given.";
        if (EffectiveSections.Any(static one => one.Key.Length is 0 or > LongestKey || one.NameZh.Length == 0 || one.NameEn.Length == 0))
            return "Orders:Sections: every entry needs Key of at most 64 characters, NameZh and NameEn.";
        if (EffectiveSections.GroupBy(static one => one.Key, StringComparer.Ordinal).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice)
            return $"Orders:Sections has '{twice.Key}' twice.";
        return this is { CountLimit: < 1 } or { UnitWalks: < 1 } || DueSoon < TimeSpan.Zero ? "Orders:CountLimit and Orders:UnitWalks must be at least 1, Orders:DueSoon not below 0." : null;
    }
}
