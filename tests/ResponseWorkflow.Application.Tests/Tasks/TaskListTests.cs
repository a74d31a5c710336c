using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.Tasks.Queries;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>What the inbox shows of tasks: numbered pages, filters, what a list says of a task, and what a search finds.</summary>
public abstract class TaskListTests(TestDatabase database) : TaskTests(database)
{
    private TaskOptions Options => Services.GetRequiredService<IOptions<TaskOptions>>().Value;

    [Fact]
    public async Task Numbered_pages_hold_each_task_once_in_order_and_count_up_to_the_limit()
    {
        var li = await EngineerAsync("li", Branch, Role, "maintainer");
        var made = new List<string>();
        for (var number = 0; number < 7; number++)
        {
            made.Add((await TaskOfAsync(await StartAsync(Ask("ask", ("role", Value(number % 2 == 0 ? Role : "maintainer")))))).Id);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await PageAsync(li, TaskTab.Units, 0, 3);
        var second = await PageAsync(li, TaskTab.Units, 1, 3);
        var third = await PageAsync(li, TaskTab.Units, 2, 3);
        first.Items.Concat(second.Items).Concat(third.Items).Select(static entry => entry.Task.Id).ShouldBe(made);
        (first.TotalCount, third.Items.Count).ShouldBe((7, 1));
        (await PageAsync(li, TaskTab.Units, 9, 3)).Items.ShouldBeEmpty();
        Options.TableLimit = 4;
        var cut = await PageAsync(li, TaskTab.Units, 1, 3);
        (cut.TotalCount, cut.Items.Single().Task.Id).ShouldBe((4, made[3]));
        (await PageAsync(li, TaskTab.Units, int.MaxValue, 3)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_says_what_can_be_done_with_a_task()
    {
        var li = await EngineerAsync("li");
        var director = await EngineerAsync("wang", Branch, "response-desk");
        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("outcomes", List("Approve", "Reject")), ("buttons", DefinitionJson.Literal(new { Reject = new { zh = "驳回", en = "Reject", needsReason = true } })))));
        var withForm = await TaskOfAsync(await StartAsync(Ask("ask", ("form", DefinitionJson.Literal(new { schema = new { type = "object" } })))));

        var entries = (await PageAsync(li, TaskTab.Units, 0, 10)).Items.ToDictionary(static entry => entry.Task.Id);
        entries[task.Id].Outcomes.Select(static outcome => (outcome.Name, outcome.TextZh, outcome.NeedsReason)).ShouldBe([("Approve", "Approve", false), ("Reject", "驳回", true)]);
        (entries[task.Id].HasForm, entries[withForm.Id].HasForm).ShouldBe((false, true));
        (entries[task.Id].IsToDo, entries[task.Id].MayReassign, entries[task.Id].UnitCode).ShouldBe((true, false, "A"));

        // Whoever may only give it to others sees it so.
        var overseen = (await PageAsync(director, TaskTab.Overseen, 0, 10)).Items;
        overseen.Select(static entry => (entry.IsToDo, entry.MayReassign)).ShouldBe([(false, true), (false, true)]);
        await CompleteAsync(task, li, "Approve");
        (await PageAsync(director, TaskTab.Overseen, 0, 10)).Items.ShouldHaveSingleItem().Task.Id.ShouldBe(withForm.Id);
        (await PageAsync(li, TaskTab.Done, 0, 10)).Items.ShouldHaveSingleItem().IsToDo.ShouldBeFalse();
        (await TabAsync(TaskTab.Overseen, li)).ShouldBeEmpty();
        (await TabAsync(TaskTab.Overseen, await EngineerAsync("zhao", OtherBranch, "response-desk"))).ShouldBeEmpty("another branch is not this one's");
        (await TabAsync(TaskTab.Overseen, await EngineerAsync("boss", Province, "response-desk"))).ShouldBe([withForm.Id]);
    }

    [Fact]
    public async Task A_task_that_was_made_by_a_return_says_who_returned_it_and_why()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var instance = await StartFlowAsync(Flow([Ask("first"), Ask("check", ("outcomes", List("Approve", "Returned")), ("returnTo", List("first")))], ("first", "Done", "check"), ("check", "Returned", "first")));
        (await PageAsync(li, TaskTab.Units, 0, 10)).Items.ShouldHaveSingleItem().Return.ShouldBeNull();
        await CompleteAsync(await TaskOfAsync(instance, "first"), li);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Tasks.ReturnAsync(Call(await TaskOfAsync(instance, "check"), wang), "first", "photo missing", Token);

        var again = (await PageAsync(li, TaskTab.Units, 0, 10)).Items.ShouldHaveSingleItem();
        (again.Task.ActivityId, again.Return?.ByName, again.Return?.Reason).ShouldBe(("first", "Ms wang", "photo missing"));
        (await Inbox.GetAsync(again.Task.Id, li, Token)).Entry.Return?.Reason.ShouldBe("photo missing");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await CompleteAsync(again.Task, li);

        // The step after it was not returned to, and what was done before it was not either.
        (await PageAsync(wang, TaskTab.Units, 0, 10)).Items.ShouldHaveSingleItem().Return.ShouldBeNull();
        (await PageAsync(li, TaskTab.Done, 0, 10)).Items.Select(static entry => entry.Return is not null).Order().ShouldBe([false, true]);
    }

    [Fact]
    public async Task Filters_narrow_by_grade_letters_of_any_case_and_what_is_overdue()
    {
        var li = await EngineerAsync("li");
        Cases.Facts = new() { Id = "case-1", Number = "GZ-A-2026-00007", Title = "Ring down 100%", CustomerName = "Harbour Bank", Grade = "AAA", UnitId = Branch };
        var late = await TaskOfAsync(await StartAsync(Ask("ask", ("dueAt", Value(Now.AddMinutes(10))))));
        Cases.Facts = null;
        var other = await TaskOfAsync(await StartAsync(Ask("ask", ("dueAt", Value(Now.AddHours(5))))));

        (await TabAsync(TaskTab.Units, li, new TaskFilter { Grade = "AAA" })).ShouldBe([late.Id]);
        foreach (var text in new[] { "harbour", "RING DOWN", "gz-a", "100%" })
            (await TabAsync(TaskTab.Units, li, new TaskFilter { Search = text })).ShouldBe([late.Id], text);
        (await TabAsync(TaskTab.Units, li, new TaskFilter { Search = "_0%0" })).ShouldBeEmpty("signs of patterns stand for themselves");
        (await TabAsync(TaskTab.Units, li, new TaskFilter { OverdueAt = Now })).ShouldBeEmpty();
        (await TabAsync(TaskTab.Units, li, new TaskFilter { OverdueAt = Now.AddMinutes(11) })).ShouldBe([late.Id]);
        await CompleteAsync(late, li);
        (await TabAsync(TaskTab.Done, li, new TaskFilter { OverdueAt = Now.AddDays(1) })).ShouldBeEmpty("what is done is not overdue");
        (await TabAsync(TaskTab.Units, li)).ShouldBe([other.Id]);
    }

    [Fact]
    public async Task What_a_tab_can_be_narrowed_by_is_what_stands_in_it()
    {
        var li = await EngineerAsync("li");
        var stranger = await EngineerAsync("wang", OtherBranch);
        Cases.Facts = new() { Id = "case-1", Number = "1", Title = "x", Grade = "AA", UnitId = Branch };
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));

        var choices = await Inbox.ChoicesAsync(TaskTab.Units, li, Token);
        choices.Processes.Select(static one => one.Id).ShouldBe([task.DefinitionId]);
        choices.Units.Select(static one => one.Code).ShouldBe(["A"]);
        choices.Grades.ShouldBe(["AA"]);
        foreach (var (tab, person) in new[] { (TaskTab.Units, stranger), (TaskTab.Mine, li) })
        {
            var none = await Inbox.ChoicesAsync(tab, person, Token);
            (none.Processes.Count, none.Units.Count, none.Grades.Count).ShouldBe((0, 0, 0));
        }
    }

    [Fact]
    public async Task A_search_finds_each_task_once_in_all_parts_and_nothing_of_others()
    {
        var li = await EngineerAsync("li", Branch, Role, "response-desk");
        var stranger = await EngineerAsync("wang", OtherBranch, Role, "response-desk");
        var open = await TaskOfAsync(await StartAsync(Ask("ask", ("titleEn", Value("Measure the fibre")))));
        Clock.Advance(TimeSpan.FromMinutes(1));
        var mine = await TaskOfAsync(await StartAsync(Ask("ask", ("titleEn", Value("measure again")))));
        await Tasks.ClaimAsync(Call(mine, li), Token);
        Clock.Advance(TimeSpan.FromMinutes(1));
        var done = await TaskOfAsync(await StartAsync(Ask("ask", ("titleEn", Value("Measured before")), ("copyTo", List("li")))));
        await CompleteAsync(done, li);
        await StartAsync(Ask("ask", ("titleEn", Value("Something else"))));

        (await FindAsync(li, "measure")).ShouldBe([done.Id, mine.Id, open.Id], "the newest first, though they stand in several parts");
        (await FindAsync(stranger, "measure")).ShouldBeEmpty();
    }

    private Task<Page<TaskEntry>> PageAsync(Actor actor, TaskTab tab, int number, int size) =>
        Inbox.PageAsync(new TaskListRequest(tab, new TaskFilter(), TaskSort.Time, IsDescending: false, After: null, size), new PageRequest(number, size), actor, Token);

    private async Task<string[]> FindAsync(Actor actor, string text) =>
        [.. (await Inbox.PageAsync(new TaskListRequest(TaskTab.Seen, new TaskFilter { Search = text }, TaskSort.Time, IsDescending: true, After: null, 20), new PageRequest(0, 20), actor, Token)).Items.Select(static entry => entry.Task.Id)];
}

public sealed class SqliteTaskListTests(SqliteTestDatabase database) : TaskListTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTaskListTests(PostgreSqlTestDatabase database) : TaskListTests(database), IClassFixture<PostgreSqlTestDatabase>;
