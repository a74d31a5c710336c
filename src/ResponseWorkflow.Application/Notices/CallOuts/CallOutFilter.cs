namespace ResponseWorkflow.Application.Notices.CallOuts;

/// <summary>Which rules of call-outs a list shows. What is null does not narrow it.</summary>
public sealed record CallOutFilter
{
    /// <summary>A part of the key, a name, or the number of a customer.</summary>
    public string? Search { get; init; }

    /// <summary>For this grade, or for all.</summary>
    public string? Grade { get; init; }

    /// <summary>For this effect, or for all.</summary>
    public string? Effect { get; init; }

    /// <summary>Telling this role.</summary>
    public string? Role { get; init; }

    /// <summary>Used, or not.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Those of some rules, the shortest first.</summary>
    /// <param name="rules">The rules.</param>
    public IReadOnlyList<CallOutRule> Apply(IEnumerable<CallOutRule> rules) =>
    [
        .. rules.Where(Fits).OrderBy(static rule => rule.FromMinutes).ThenBy(static rule => rule.Level).ThenBy(static rule => rule.Key, StringComparer.Ordinal),
    ];

    private bool Fits(CallOutRule rule) =>
        (IsEnabled is null || IsEnabled == rule.IsEnabled)
        && (Grade is null || rule.Grades.Count == 0 || rule.Grades.Contains(Grade, StringComparer.Ordinal))
        && (Effect is null || rule.Effects.Count == 0 || rule.Effects.Contains(Effect, StringComparer.Ordinal))
        && (Role is null || rule.Told.Any(one => one.Role == Role))
        && (Search is null || rule.Customers.Append(rule.Key).Append(rule.NameZh).Append(rule.NameEn).Any(text => text.Contains(Search, StringComparison.OrdinalIgnoreCase)));
}
