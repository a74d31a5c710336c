namespace ResponseWorkflow.Application.Notices.CallOuts;

/// <summary>Which rule of several holds.</summary>
internal static class CallOutRules
{
    /// <summary>The rule that holds: of those that fit, the one that begins last, and of those the one with most conditions. What may be stored leaves no two of these.</summary>
    /// <param name="rules">All rules.</param>
    /// <param name="fault">What has happened.</param>
    /// <returns>The rule; null when none fits.</returns>
    public static CallOutRule? Find(IEnumerable<CallOutRule> rules, CallOutFault fault) => rules
        .Where(rule => rule.IsEnabled && rule.FromMinutes <= fault.Minutes && Fits(rule.Customers, fault.Customer) && Fits(rule.Grades, fault.Grade) && Fits(rule.Effects, fault.Effect))
        .OrderByDescending(static rule => rule.FromMinutes).ThenByDescending(static rule => rule.Conditions).ThenBy(static rule => rule.Key, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Whether nobody could tell which of two rules holds: they begin at once, have as many conditions, and there is a fault that both fit.</summary>
    public static bool AreAmbiguous(CallOutRule one, CallOutRule other) =>
        one.IsEnabled && other.IsEnabled && one.Key != other.Key && one.FromMinutes == other.FromMinutes && one.Conditions == other.Conditions
        && Meet(one.Customers, other.Customers) && Meet(one.Grades, other.Grades) && Meet(one.Effects, other.Effects);

    private static bool Fits(IReadOnlyList<string> wanted, string? given) => wanted.Count == 0 || (given is not null && wanted.Contains(given, StringComparer.OrdinalIgnoreCase));

    private static bool Meet(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.Count == 0 || other.Count == 0 || one.Intersect(other, StringComparer.OrdinalIgnoreCase).Any();
}
