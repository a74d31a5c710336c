using ResponseWorkflow.Application.Customers.Terms;

namespace ResponseWorkflow.Application.Notices.CallOuts;

/// <summary>What an operator may set of call-outs. Section <c>Notices:CallOut</c>.</summary>
public sealed class CallOutOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Notices:CallOut";

    private static readonly Term[] BuiltIn =
    [
        new() { Key = "outage", NameZh = "中断", NameEn = "Outage" },
        new() { Key = "degraded", NameZh = "劣化", NameEn = "Degraded" },
        new() { Key = "intermittent", NameZh = "时断时续", NameEn = "Intermittent" },
        new() { Key = "question", NameZh = "咨询", NameEn = "Question" },
    ];

    /// <summary>The effects that a fault may have for the customer; those of the product when none is set.</summary>
    public IList<Term> Effects { get; } = [];

    /// <summary>The highest level; 9.</summary>
    public int Levels { get; set; } = 9;

    /// <summary>The most minutes after which a rule may begin; 43,200, which is 30 days.</summary>
    public int LongestMinutes { get; set; } = 43_200;

    /// <summary>The most roles that one rule tells; 20.</summary>
    public int TargetsPerRule { get; set; } = 20;

    /// <summary>The effects that there are.</summary>
    public IReadOnlyList<Term> EffectiveEffects => Effects.Count > 0 ? [.. Effects] : BuiltIn;

    /// <summary>What is wrong with the settings; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { Levels: < 1 } or { LongestMinutes: < 1 } or { TargetsPerRule: < 1 } => "Notices:CallOut:Levels, LongestMinutes and TargetsPerRule must be at least 1.",
        _ when EffectiveEffects.Any(static one => one.Key.Length == 0 || one.NameZh.Length == 0 || one.NameEn.Length == 0) => "Notices:CallOut:Effects: every entry needs Key, NameZh and NameEn.",
        _ => null,
    };
}
