using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>A running time limit, as it stands now.</summary>
public sealed record RunningLimitModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Key, such as <c>fault.recovery</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What tells it from others of its key in the case; null where there is one.</summary>
    public string? Name { get; init; }

    /// <summary>How it stands.</summary>
    public required LimitState State { get; init; }

    /// <summary>Id of its case.</summary>
    public string? CaseId { get; init; }

    /// <summary>Number of its case.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Title of its case.</summary>
    public string? CaseTitle { get; init; }

    /// <summary>Id of the kind of its case.</summary>
    public string? CaseKind { get; init; }

    /// <summary>Name of the process that started it.</summary>
    public required string ProcessName { get; init; }

    /// <summary>Name of the unit of its case, in the caller's language.</summary>
    public string? UnitName { get; init; }

    /// <summary>The customer's grade, as it was when the limit began.</summary>
    public string? Grade { get; init; }

    /// <summary>Id of the task that it starts and stops with; null when it is no task's.</summary>
    public string? TaskId { get; init; }

    /// <summary>Title of that task, in the caller's language.</summary>
    public string? TaskTitle { get; init; }

    /// <summary>What its clock ends with, in the caller's language.</summary>
    public string? Stops { get; init; }

    /// <summary>When its clock began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What is aimed at; while it is suspended, what it would be if it were resumed now.</summary>
    public DateTimeOffset? TargetAt { get; init; }

    /// <summary>What must be kept; while it is suspended, what it would be if it were resumed now.</summary>
    public DateTimeOffset? LimitAt { get; init; }

    /// <summary>Seconds of counted time that are left; negative when it is over.</summary>
    public double? RemainingSeconds { get; init; }

    /// <summary>How much of its counted time is used, in per cent.</summary>
    public double? PercentUsed { get; init; }

    /// <summary>Since when it is warned of.</summary>
    public DateTimeOffset? WarnedAt { get; init; }

    /// <summary>Since when it is over; null when it is not, and when it was kept.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>When what it limits was done.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When something happens next.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>What happens then.</summary>
    public DeadlineStepKind? NextKind { get; init; }

    /// <summary>Which one of its kind, from 1.</summary>
    public int? NextNumber { get; init; }

    /// <summary>The rule row and its version, such as <c>fault.recovery.gold@1</c>; null when none holds.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether the case is due when it is over.</summary>
    public required bool IsCaseDue { get; init; }

    /// <summary>Why it cannot be computed, in the caller's language; null when it can.</summary>
    public string? Fault { get; init; }

    /// <summary>What the caller may do: <c>pause</c>, <c>resume</c>, <c>move</c>, <c>correctStart</c>.</summary>
    public required IReadOnlyList<string> AllowedActs { get; init; }

    internal static RunningLimitModel Of(LimitEntry entry, TextLanguage language)
    {
        var (row, deadline) = (entry.Row, entry.Deadline);
        var isOpen = row.State is LimitState.Running or LimitState.Paused;
        return new RunningLimitModel
        {
            Id = row.Id,
            Key = row.Key,
            Name = row.Name.Length == 0 ? null : row.Name,
            State = row.State,
            CaseId = row.CaseId,
            CaseNumber = entry.CaseNumber,
            CaseTitle = entry.CaseTitle,
            CaseKind = entry.CaseKind,
            ProcessName = entry.ProcessName ?? row.DefinitionId,
            UnitName = language == TextLanguage.English ? entry.UnitNameEn : entry.UnitNameZh,
            Grade = row.Grade,
            TaskId = row.TaskId,
            TaskTitle = language == TextLanguage.English ? entry.TaskTitleEn : entry.TaskTitleZh,
            Stops = deadline?.Row.Stops.In(language),
            StartedAt = row.StartedAt,
            TargetAt = isOpen ? deadline?.Target ?? row.TargetAt : row.TargetAt,
            LimitAt = isOpen ? deadline?.Limit ?? row.LimitAt : row.LimitAt,
            RemainingSeconds = isOpen ? deadline?.Remaining?.TotalSeconds : null,
            PercentUsed = isOpen ? deadline?.PercentUsed : null,
            WarnedAt = row.WarnedAt,
            OverdueSince = row.OverdueSince,
            StoppedAt = row.StoppedAt,
            NextAt = entry.Next?.At ?? row.NextAt,
            NextKind = entry.Next?.Kind,
            NextNumber = entry.Next?.Number,
            Rule = row.RuleId is { } rule ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rule}@{row.RuleVersion}") : null,
            IsCaseDue = row.IsCaseDue,
            Fault = entry.Fault is { } fault ? (language == TextLanguage.English ? fault.En : fault.Zh) : null,
            AllowedActs = entry.AllowedActs,
        };
    }
}
