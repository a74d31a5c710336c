using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>A task of a person, as lists show it.</summary>
public sealed record HumanTaskModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Where it stands.</summary>
    public required HumanTaskState State { get; init; }

    /// <summary>How urgent it is.</summary>
    public required TaskPriority Priority { get; init; }

    /// <summary>By when it should be done; null when nothing says so, and while its time limit is suspended.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether its time limit is suspended.</summary>
    public required bool IsPaused { get; init; }

    /// <summary>Seconds of counted time that are left while it is suspended, negative when it was over before.</summary>
    public required long? PausedLeftSeconds { get; init; }

    /// <summary>Whether its time limit has come to its first warning.</summary>
    public required bool IsWarned { get; init; }

    /// <summary>Which time limit applies; null when none does.</summary>
    public required string? LimitKey { get; init; }

    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Logical id of its definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Name of that definition; null when it is not there any more.</summary>
    public required string? ProcessName { get; init; }

    /// <summary>Id of the activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Id of the case; null when there is none.</summary>
    public required string? CaseId { get; init; }

    /// <summary>The case's number.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>The case's title.</summary>
    public required string? CaseTitle { get; init; }

    /// <summary>The customer's name.</summary>
    public required string? CustomerName { get; init; }

    /// <summary>The customer's grade.</summary>
    public required string? Grade { get; init; }

    /// <summary>The unit that it belongs to.</summary>
    public required string UnitId { get; init; }

    /// <summary>Code of that unit.</summary>
    public required string? UnitCode { get; init; }

    /// <summary>Name of that unit in Chinese.</summary>
    public required string? UnitNameZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string? UnitNameEn { get; init; }

    /// <summary>The role that may take it; null when only who has it may.</summary>
    public required string? RoleId { get; init; }

    /// <summary>Id of who has it; null while nobody has.</summary>
    public required string? AssigneeId { get; init; }

    /// <summary>How pages call who has it.</summary>
    public required string? AssigneeName { get; init; }

    /// <summary>Id of the user for whom the caller stands in, when that is why it is shown.</summary>
    public required string? OnBehalfOf { get; init; }

    /// <summary>How pages call that user.</summary>
    public required string? OnBehalfOfName { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When whoever has it got it.</summary>
    public required DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>How pages call who ended it; null when the workflow did.</summary>
    public required string? EndedByName { get; init; }

    /// <summary>The outcome that was chosen.</summary>
    public required string? Outcome { get; init; }

    /// <summary>How often somebody urged it.</summary>
    public required int UrgeCount { get; init; }

    /// <summary>When somebody urged it last.</summary>
    public required DateTimeOffset? UrgedAt { get; init; }

    /// <summary>That it was made because a later step was returned to its step; null when it was not.</summary>
    public required HumanTaskReturnModel? Return { get; init; }

    /// <summary>The ways to finish it.</summary>
    public required IReadOnlyList<HumanTaskOutcomeModel> Outcomes { get; init; }

    /// <summary>Whether something is to be filled in; false for one that has ended.</summary>
    public required bool HasForm { get; init; }

    /// <summary>Whether the caller has it, or a role of the caller allows to claim it.</summary>
    public required bool IsToDo { get; init; }

    /// <summary>Whether the caller may give it to others.</summary>
    public required bool MayReassign { get; init; }

    /// <summary>Counts the acts; for <c>If-Match</c>.</summary>
    public required long Version { get; init; }

    internal static HumanTaskModel Of(TaskEntry entry) => new()
    {
        Id = entry.Task.Id,
        TitleZh = entry.Task.TitleZh,
        TitleEn = entry.Task.TitleEn,
        State = entry.Task.State,
        Priority = entry.Task.Priority,
        DueAt = entry.Task.DueAt,
        IsPaused = entry.Task.IsPaused,
        PausedLeftSeconds = entry.Task.PausedLeftSeconds,
        IsWarned = entry.IsWarned,
        LimitKey = entry.Task.LimitKey,
        InstanceId = entry.Task.InstanceId,
        DefinitionId = entry.Task.DefinitionId,
        ProcessName = entry.ProcessName,
        ActivityId = entry.Task.ActivityId,
        CaseId = entry.Task.CaseId,
        CaseNumber = entry.Task.CaseNumber,
        CaseTitle = entry.Task.CaseTitle,
        CustomerName = entry.Task.CustomerName,
        Grade = entry.Task.Grade,
        UnitId = entry.Task.UnitId,
        UnitCode = entry.UnitCode,
        UnitNameZh = entry.UnitNameZh,
        UnitNameEn = entry.UnitNameEn,
        RoleId = entry.Task.RoleId,
        AssigneeId = entry.Task.AssigneeId,
        AssigneeName = entry.AssigneeName,
        OnBehalfOf = entry.OnBehalfOf,
        OnBehalfOfName = entry.OnBehalfOfName,
        CreatedAt = entry.Task.CreatedAt,
        ClaimedAt = entry.Task.ClaimedAt,
        EndedAt = entry.Task.EndedAt,
        EndedByName = entry.EndedByName,
        Outcome = entry.Task.Outcome,
        UrgeCount = entry.Task.UrgeCount,
        UrgedAt = entry.Task.UrgedAt,
        Return = HumanTaskReturnModel.Of(entry.Return),
        Outcomes = [.. entry.Outcomes.Select(HumanTaskOutcomeModel.Of)],
        HasForm = entry.HasForm,
        IsToDo = entry.IsToDo,
        MayReassign = entry.MayReassign,
        Version = entry.Task.RowVersion,
    };
}
