using ResponseWorkflow.Application.LineTests.Judging;

namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>A test with what the system says of it.</summary>
public sealed record JudgedTestModel
{
    /// <summary>The judgement of the whole.</summary>
    public required TestVerdict Verdict { get; init; }

    /// <summary>The indicators that apply.</summary>
    public required IReadOnlyList<JudgedIndicatorModel> Indicators { get; init; }
}
