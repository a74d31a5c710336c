using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Explanations;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What a calculation gave.</summary>
public sealed record LimitTrialModel
{
    /// <summary>The row that holds.</summary>
    public required string RowId { get; init; }

    /// <summary>Which version of it.</summary>
    public required int Version { get; init; }

    /// <summary>How the deadline stands.</summary>
    public required DeadlineState State { get; init; }

    /// <summary>What is aimed at; null for none.</summary>
    public required DateTimeOffset? Target { get; init; }

    /// <summary>What must be kept; null for none.</summary>
    public required DateTimeOffset? Limit { get; init; }

    /// <summary>The counted time that is left; negative when it is over, null when nothing is due.</summary>
    public required double? RemainingSeconds { get; init; }

    /// <summary>How much of the counted time is used; null when there is no limit.</summary>
    public required double? PercentUsed { get; init; }

    /// <summary>Everything that happens, in order of time.</summary>
    public required IReadOnlyList<LimitStepModel> Steps { get; init; }

    /// <summary>Why it is so, sentence by sentence.</summary>
    public required IReadOnlyList<LimitText> Explanation { get; init; }

    internal static LimitTrialModel Of(Deadline deadline, DeadlineExplainer explainer) => new()
    {
        RowId = deadline.Row.Header.Id,
        Version = deadline.Row.Header.Version,
        State = deadline.State,
        Target = deadline.Target,
        Limit = deadline.Limit,
        RemainingSeconds = deadline.Remaining?.TotalSeconds,
        PercentUsed = deadline.PercentUsed,
        Steps = [.. deadline.Steps.Select(static step => new LimitStepModel { Kind = step.Kind, At = step.At })],
        Explanation = [.. explainer.Explain(deadline).Select(LimitText.Of)],
    };
}
