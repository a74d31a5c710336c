using ResponseWorkflow.Application.LineTests.Judging;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>An indicator with its value and what the system says of it.</summary>
public sealed record JudgedIndicatorModel
{
    /// <summary>Key.</summary>
    public required string Key { get; init; }

    /// <summary>What it must be, in Chinese.</summary>
    public required string ThresholdZh { get; init; }

    /// <summary>What it must be, in English.</summary>
    public required string ThresholdEn { get; init; }

    /// <summary>What was measured.</summary>
    public required DataValue Value { get; init; }

    /// <summary>The judgement.</summary>
    public required TestVerdict Verdict { get; init; }

    /// <summary>Why, in Chinese.</summary>
    public required string ReasonZh { get; init; }

    /// <summary>Why, in English.</summary>
    public required string ReasonEn { get; init; }

    internal static JudgedIndicatorModel Of(JudgedIndicator one) => new()
    {
        Key = one.Indicator.Key, ThresholdZh = one.ThresholdZh, ThresholdEn = one.ThresholdEn, Value = one.Value, Verdict = one.Verdict, ReasonZh = one.ReasonZh, ReasonEn = one.ReasonEn,
    };
}
