using ResponseWorkflow.Application.Notices.CallOuts;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A rule of call-outs: who is told of a fault of certain customers that has a certain effect and has lasted for some time.</summary>
public sealed record CallOutRuleModel
{
    /// <summary>Key.</summary>
    public required string Key { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Numbers of the customers that it is for; empty for all.</summary>
    public required IReadOnlyList<string> Customers { get; init; }

    /// <summary>Grades that it is for; empty for all.</summary>
    public required IReadOnlyList<string> Grades { get; init; }

    /// <summary>Effects that it is for; empty for all.</summary>
    public required IReadOnlyList<string> Effects { get; init; }

    /// <summary>From how many minutes on it holds.</summary>
    public required int FromMinutes { get; init; }

    /// <summary>The level.</summary>
    public required int Level { get; init; }

    /// <summary>Whom it is for.</summary>
    public required IReadOnlyList<CallOutTargetModel> Told { get; init; }

    /// <summary>Whether it is used.</summary>
    public required bool IsEnabled { get; init; }

    internal static CallOutRuleModel Of(CallOutRule rule) => new()
    {
        Key = rule.Key,
        NameZh = rule.NameZh,
        NameEn = rule.NameEn,
        Customers = rule.Customers,
        Grades = rule.Grades,
        Effects = rule.Effects,
        FromMinutes = rule.FromMinutes,
        Level = rule.Level,
        Told = [.. rule.Told.Select(CallOutTargetModel.Of)],
        IsEnabled = rule.IsEnabled,
    };
}
