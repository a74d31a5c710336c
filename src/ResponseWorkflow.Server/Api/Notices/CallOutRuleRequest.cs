using ResponseWorkflow.Application.Notices.CallOuts;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>To add or change a rule of call-outs.</summary>
public sealed record CallOutRuleRequest
{
    /// <summary>Name in Chinese.</summary>
    public string? NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Numbers of the customers that it is for; empty for all.</summary>
    public IReadOnlyList<string>? Customers { get; init; }

    /// <summary>Grades that it is for; empty for all.</summary>
    public IReadOnlyList<string>? Grades { get; init; }

    /// <summary>Effects that it is for; empty for all.</summary>
    public IReadOnlyList<string>? Effects { get; init; }

    /// <summary>From how many minutes on it holds.</summary>
    public int FromMinutes { get; init; }

    /// <summary>The level, from 1.</summary>
    public int Level { get; init; } = 1;

    /// <summary>Whom it is for.</summary>
    public IReadOnlyList<CallOutTargetModel>? Told { get; init; }

    /// <summary>Whether it is used.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    internal CallOutRule Rule(string key) => new()
    {
        Key = key,
        NameZh = NameZh?.Trim() ?? "",
        NameEn = NameEn?.Trim() ?? "",
        Customers = Given(Customers),
        Grades = Given(Grades),
        Effects = Given(Effects),
        FromMinutes = FromMinutes,
        Level = Level,
        Told = [.. (Told ?? []).Select(static one => one.Target())],
        IsEnabled = IsEnabled,
    };

    private static string[] Given(IReadOnlyList<string>? texts) => [.. (texts ?? []).Select(static text => text?.Trim() ?? "").Where(static text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
