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
/// <param name="AllowedActs">What the reader may do with it: <c>pause</c>, <c>resume</c>, <c>move</c>, <c>correctStart</c>.</param>
public sealed record LimitEntry(
    RunningLimitRow Row, Deadline? Deadline, string? CaseNumber, string? CaseTitle, string? TaskTitleZh, string? TaskTitleEn, IReadOnlyList<string> AllowedActs)
{
    /// <summary>Why it could not be computed; null when it could.</summary>
    public LimitFault? Fault => LimitJson.Read<LimitFault>(Row.Fault);
}
