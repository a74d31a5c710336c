using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <content>Acts that tell people something and leave the task with whoever has it.</content>
public sealed partial class TaskCommands
{
    private const string PeopleField = "people";

    /// <summary>Asks for haste. Everybody who sees the task may, but for whoever has it.</summary>
    /// <exception cref="RefusedException">Also <c>task.urgeSelf</c>, <c>task.urgedLately</c>.</exception>
    public Task<TaskStanding> UrgeAsync(TaskCall call, string? reason, CancellationToken cancellationToken)
    {
        TaskTexts.Check("reason", reason, isRequired: false);
        return ActAsync(
            call,
            TaskActs.Urged,
            [reason],
            async (step, token) =>
            {
                step.DemandPerson();
                await step.DemandAliveAsync(token);
                if (step.Task.AssigneeId == step.Reach.Id)
                    throw TaskRefusals.UrgeSelf();
                if (step.Task.UrgedAt is { } last && step.Transaction.Now - last < options.Value.UrgeInterval)
                    throw TaskRefusals.UrgedLately(options.Value.UrgeInterval);
                step.Task.UrgeCount++;
                step.Task.UrgedAt = step.Transaction.Now;
                step.Record(TaskActs.Urged, reason, to: step.Task.AssigneeId);
                if (step.Task.CaseId is { } caseId && await CasesInHand.Of(step.Transaction).ReadAsync(caseId, token) is { } subject)
                    subject.Tell(CaseActs.Urged, step.ActorName, new { taskId = step.Task.Id, nameZh = step.Task.TitleZh, nameEn = step.Task.TitleEn, reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() });
            },
            cancellationToken);
    }

    /// <summary>Tells people of a task, who may see it from then on. Those who were told before are passed over.</summary>
    /// <param name="call">Which task.</param>
    /// <param name="people">Ids or sign-in names.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">Also <c>task.personUnknown</c>, <c>task.tooMany</c>.</exception>
    public Task<TaskStanding> CopyToAsync(TaskCall call, IReadOnlyList<string> people, string? reason, CancellationToken cancellationToken)
    {
        CheckPeople(people);
        TaskTexts.Check("reason", reason, isRequired: false);
        return ActAsync(
            call,
            TaskActs.Copied,
            [DataArray.From(people.Select(static name => (DataValue)name)), reason],
            async (step, token) =>
            {
                step.DemandPerson();
                var taskId = step.Task.Id;
                var told = await step.Context.TaskCopies.Where(row => row.TaskId == taskId).Select(static row => row.UserId).ToListAsync(token);
                foreach (var person in await PeopleAsync(step, people, token))
                {
                    if (told.Contains(person.Id))
                        continue;
                    step.Storage.Insert(new TaskCopyRow { UserId = person.Id, TaskId = taskId, At = step.Transaction.Now, ById = step.Reach.Id });
                    step.Record(TaskActs.Copied, reason, to: person.Id);
                    await step.WriteAsync(token);
                }
            },
            cancellationToken);
    }

    /// <summary>Says something about a task, also when it has ended.</summary>
    /// <exception cref="RefusedException">Also <c>field.missing</c>, <c>text.markup</c>.</exception>
    public Task<TaskStanding> CommentAsync(TaskCall call, string text, CancellationToken cancellationToken)
    {
        TaskTexts.Check("text", text, isRequired: true);
        return ActAsync(
            call,
            TaskActs.Commented,
            [text],
            (step, _) =>
            {
                step.DemandPerson();
                step.Record(TaskActs.Commented, text);
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    private void CheckPeople(IReadOnlyList<string> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count > options.Value.PeoplePerAct)
            throw TaskRefusals.TooMany(PeopleField, options.Value.PeoplePerAct);
        new FieldChecks().Required(PeopleField, people.Count == 0 || people.Any(string.IsNullOrWhiteSpace) ? null : "given").Length(PeopleField, people.MaxBy(static name => name?.Length)).Demand();
    }

    private static async Task<IReadOnlyList<UserRow>> PeopleAsync(TaskStep step, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, UserRow>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var person = await TaskPeople.FindAsync(step.Context, name, cancellationToken) ?? throw TaskRefusals.PersonUnknown(PeopleField, name);
            found.TryAdd(person.Id, person);
        }

        return [.. found.Values];
    }
}
