using System.Linq.Expressions;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>What lists read of tasks.</summary>
internal static class TaskRead
{
    /// <summary>The row without what can be long: its instructions, what was filled in, and its form; an empty text stands for one.</summary>
    public static readonly Expression<Func<HumanTaskRow, HumanTaskRow>> WithoutForm = static row => new HumanTaskRow
    {
        Id = row.Id,
        InstanceId = row.InstanceId,
        DefinitionId = row.DefinitionId,
        ActivityId = row.ActivityId,
        Execution = row.Execution,
        Member = row.Member,
        ControlBookmarkId = row.ControlBookmarkId,
        CaseId = row.CaseId,
        CaseNumber = row.CaseNumber,
        CaseTitle = row.CaseTitle,
        CustomerName = row.CustomerName,
        Grade = row.Grade,
        StartedById = row.StartedById,
        TitleZh = row.TitleZh,
        TitleEn = row.TitleEn,
        RoleId = row.RoleId,
        UnitId = row.UnitId,
        AssigneeId = row.AssigneeId,
        State = row.State,
        Priority = row.Priority,
        LimitKey = row.LimitKey,
        DueAt = row.DueAt,
        DueOrder = row.DueOrder,
        IsPaused = row.IsPaused,
        PausedLeftSeconds = row.PausedLeftSeconds,
        Form = row.Form == null ? null : "",
        Outcomes = row.Outcomes,
        Rules = "",
        CreatedAt = row.CreatedAt,
        ClaimedAt = row.ClaimedAt,
        EndedAt = row.EndedAt,
        EndedById = row.EndedById,
        Outcome = row.Outcome,
        UrgeCount = row.UrgeCount,
        UrgedAt = row.UrgedAt,
        RowVersion = row.RowVersion,
    };
}
