using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Notices.Sources;

/// <summary>Tells of tasks: who got one, who may claim one, who is urged, told of one, or has lost one. Safe for use by several threads.</summary>
/// <param name="options">Limits, and the zone of instants.</param>
internal sealed class TaskNotices(IOptions<NoticeOptions> options)
{
    /// <summary>Tells what the transaction has done with tasks.</summary>
    public void Tell(RuntimeTransaction transaction)
    {
        var acts = TaskActsInHand.Of(transaction).Acts;
        if (acts.Count == 0)
            return;
        var hand = NoticesInHand.Of(transaction);

        // Whoever ends a task sees what comes of it on the page.
        var actors = acts.Select(static one => one.Act.ById).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var returned = acts.Where(static one => one.Act.Act == TaskActs.Returned).ToArray();
        foreach (var (task, act) in acts)
        {
            if (act.Act == TaskActs.Created)
                Created(hand, task, returned.FirstOrDefault(one => one.Task.InstanceId == task.InstanceId && one.Act.ToId == task.ActivityId).Act, actors);
            else
                Acted(hand, task, act);
        }
    }

    private void Created(NoticesInHand hand, HumanTaskRow task, TaskActRow? returned, HashSet<string> actors)
    {
        var draft = Draft(returned is null ? task.AssigneeId is null ? NoticeKinds.TaskOffered : NoticeKinds.TaskAssigned : NoticeKinds.TaskReturned, task, returned);
        hand.Add(task.AssigneeId is { } holder
            ? draft with { People = [holder] }
            : draft with { RoleId = task.RoleId, UnitId = task.UnitId, MostHolders = options.Value.OfferedTo, Except = actors });
    }

    private void Acted(NoticesInHand hand, HumanTaskRow task, TaskActRow act)
    {
        switch (act.Act)
        {
            case TaskActs.Delegated or TaskActs.Reassigned:
                if (act.ToId is { } to)
                    hand.Add(Draft(NoticeKinds.TaskAssigned, task, act) with { People = [to] });
                if (act.FromId is { } from)
                    hand.Add(Draft(NoticeKinds.TaskTaken, task, act) with { People = [from] });
                break;
            case TaskActs.Urged:
                var urged = Draft(NoticeKinds.TaskUrged, task, act);
                hand.Add(task.AssigneeId is { } holder ? urged with { People = [holder] } : urged with { RoleId = task.RoleId, UnitId = task.UnitId });
                break;
            case TaskActs.Copied when act.ToId is { } copied:
                hand.Add(Draft(NoticeKinds.TaskCopied, task, act) with { People = [copied] });
                break;
        }
    }

    private NoticeDraft Draft(string kind, HumanTaskRow task, TaskActRow? act) => new(kind)
    {
        Except = act?.ById is { } actor ? [actor] : [],
        CaseId = task.CaseId,
        CaseNumber = task.CaseNumber,
        TaskId = task.Id,
        ByName = act?.ById is null ? null : act.ByName,
        Facts = new NoticeFacts()
            .Set("case.number", task.CaseNumber).Set("case.title", task.CaseTitle).Set("case.customer", task.CustomerName).Set("case.grade", task.Grade)
            .Set("task.title", task.TitleZh, task.TitleEn).Set("task.due", task.DueAt, options.Value.Zone)
            .Set("act.by", act?.ById is null ? null : act.ByName).Set("act.reason", act?.Reason),
    };
}
