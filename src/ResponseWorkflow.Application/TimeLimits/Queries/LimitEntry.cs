using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>A running limit, as it stands now.</summary>
/// <param name="Row">The limit as it is stored.</param>
/// <param name="Deadline">What row, calendar and clock say now; null when they say nothing that could be computed.</param>
/// <param name="CaseNumber">The number of its case.</param>
/// <param name="CaseTitle">The title of its case.</param>
/// <param name="TaskTitleZh">The title of its task in Chinese.</param>
/// <param name="TaskTitleEn">The title of its task in English.</param>
/// <param name="CaseKind">Id of the kind of its case.</param>
/// <param name="ProcessName">Name of the process that started it; null when it is not there any more.</param>
/// <param name="UnitNameZh">Name of the unit of its case in Chinese.</param>
/// <param name="UnitNameEn">The same in English.</param>
/// <param name="AllowedActs">What the reader may do with it: <c>pause</c>, <c>resume</c>, <c>move</c>, <c>correctStart</c>.</param>
public sealed record LimitEntry(
    RunningLimitRow Row, Deadline? Deadline, string? CaseNumber, string? CaseTitle, string? TaskTitleZh, string? TaskTitleEn, string? CaseKind, string? ProcessName, string? UnitNameZh, string? UnitNameEn, IReadOnlyList<string> AllowedActs)
{
    /// <summary>What happens next; null when nothing does before somebody or the process acts.</summary>
    public DeadlineStep? Next => Row.State != LimitState.Running || Deadline is not { } deadline ? null : deadline.Steps.FirstOrDefault(step => step.At > deadline.Now);

    /// <summary>Why it could not be computed; null when it could.</summary>
    public LimitFault? Fault => LimitJson.Read<LimitFault>(Row.Fault);
}
