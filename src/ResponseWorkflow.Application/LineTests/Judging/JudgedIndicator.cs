using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.LineTests.Judging;

/// <summary>An indicator with its value and what the system says of it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="ThresholdZh">What it must be, in Chinese.</param>
/// <param name="ThresholdEn">What it must be, in English.</param>
/// <param name="Value">What was measured; null for nothing.</param>
/// <param name="Verdict">The judgement.</param>
/// <param name="ReasonZh">Why, in Chinese.</param>
/// <param name="ReasonEn">Why, in English.</param>
public sealed record JudgedIndicator(TestIndicator Indicator, string ThresholdZh, string ThresholdEn, DataValue Value, TestVerdict Verdict, string ReasonZh, string ReasonEn);
