using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>Random acts of random people do what a small reference does. <c>RESPONSEWORKFLOW_FULL=1</c> tries more of them.</summary>
public sealed class RandomActTests(SqliteTestDatabase database) : TaskTests(database), IClassFixture<SqliteTestDatabase>
{
    private static readonly string[] Acts = ["claim", "release", "complete", "return", "delegate", "reassign", "comment", "claim", "delegate", "withdraw", "withdraw"];

    private static readonly int Sequences = Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_FULL") == "1" ? 2000 : 500;

    [Fact]
    public async Task Acts_in_any_order_never_lose_a_task_nor_end_it_twice_and_all_stand_in_its_history()
    {
        // Two who hold the role, one who holds it above, a deputy of the first, somebody of another branch, and the desk.
        Actor[] people =
        [
            await EngineerAsync("li"), await EngineerAsync("wang"), await EngineerAsync("boss", Province), await EngineerAsync("deputy", OtherBranch, "reader"),
            await EngineerAsync("stranger", OtherBranch), await EngineerAsync("chief", Branch, "response-desk"),
        ];
        await StandInAsync(people[0], "deputy");
        var flow = Flow([Ask("earlier"), Ask("ask", ("outcomes", List("Approve", "Returned")), ("returnTo", List("earlier")))], ("earlier", "Done", "ask"), ("ask", "Returned", "earlier"));
        var ended = 0;
        for (var seed = 0; seed < Sequences; seed++)
        {
            var random = new Random(seed);
            var instance = await StartFlowAsync(flow.DeepClone().AsObject());
            await CompleteAsync(await TaskOfAsync(instance, "earlier"), people[1]);
            var task = await TaskOfAsync(instance);
            var model = new TaskModel();
            for (var step = 0; step < 8; step++)
            {
                var (act, who, to) = (Acts[random.Next(Acts.Length)], random.Next(people.Length), random.Next(3));
                var standsFor = who == 3 ? new[] { Id(3), Id(0) } : [Id(who)];
                var expected = model.Try(act, Id(who), Id(to), standsFor, isCandidate: who is 0 or 1 or 2 or 3, targetIsCandidate: true, mayReassign: who == 5);
                var done = await TryAsync(act, task, people[who], people[to]);
                done.ShouldBe(expected, $"seed {seed}, step {step}: {people[who].Name} {act} {people[to].Name}, after {string.Join(", ", model.History)}");
                await CheckAsync(task.Id, model, $"seed {seed}, step {step}");
            }

            ended += model.EndedBy is null ? 0 : 1;
        }

        // Both kinds of sequences must have been there for this to say anything.
        ended.ShouldBeInRange(Sequences / 4, Sequences - (Sequences / 20));

        string Id(int person) => people[person].Account!.Id;
    }

    private async Task<bool> TryAsync(string act, HumanTaskRow task, Actor who, Actor to)
    {
        try
        {
            await (act switch
            {
                "claim" => Tasks.ClaimAsync(Call(task, who), Token),
                "release" => Tasks.ReleaseAsync(Call(task, who), null, Token),
                "complete" => CompleteAsync(task, who, "Approve"),
                "return" => Tasks.ReturnAsync(Call(task, who), "earlier", "again", Token),
                "delegate" => Tasks.DelegateAsync(Call(task, who), to.Name, null, Token),
                "withdraw" => Tasks.WithdrawAsync(Call(task, who), null, Token),
                "reassign" => Tasks.ReassignAsync(Call(task, who), to.Name, null, Token),
                _ => Tasks.CommentAsync(Call(task, who), "noted", Token),
            });
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private async Task CheckAsync(string taskId, TaskModel model, string place)
    {
        await using var context = Context();
        var row = await context.HumanTasks.SingleAsync(one => one.Id == taskId, Token);
        (row.State, row.AssigneeId, row.EndedById).ShouldBe((model.State, model.Holder, model.EndedBy), place);
        var candidates = await context.TaskCandidates.CountAsync(one => one.TaskId == taskId, Token);
        candidates.ShouldBe(row.State == HumanTaskState.Open ? 3 : 0, place);
        (row.AssigneeId is not null || candidates > 0).ShouldBeTrue($"{place}: nobody has the task");
        var history = await context.TaskActs.Where(one => one.TaskId == taskId).OrderBy(static one => one.Number).Select(static one => one.Act).ToListAsync(Token);
        history.ShouldBe(model.History, place);
        row.RowVersion.ShouldBe(history.Count, place);
        history.Count(static act => act is TaskActs.Completed or TaskActs.Returned).ShouldBeLessThanOrEqualTo(1, place);
    }
}
