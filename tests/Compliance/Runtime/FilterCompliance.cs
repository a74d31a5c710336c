using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Engine.Execution;
using TestKit.Databases;
using TestKit.Definitions;

namespace Compliance.Runtime;

/// <summary>Lists go on where they ended, on every database.</summary>
public abstract class FilterCompliance(TestDatabase database) : RuntimeCompliance(database)
{
    [Fact]
    public async Task Instances_that_started_at_the_same_instant_are_listed_once_each()
    {
        Catalogue.Add(DefinitionJson.Document("wait", DefinitionJson.RunTask("a", "x")));
        for (var number = 0; number < 5; number++)
            await Node.StartAsync("wait", Token, "c");
        await using var context = Look();
        var seen = new List<string>();
        InstancePlace? place = null;
        do
        {
            var filter = new InstanceFilter { CorrelationId = "c", Status = WorkflowStatus.Running, IsHeld = false, From = Time.GetUtcNow(), Before = Time.GetUtcNow().AddSeconds(1), After = place };
            var page = await filter.Apply(context.Instances).Take(2).Select(static row => new { row.CreatedAt, row.Id }).ToListAsync(Token);
            seen.AddRange(page.Select(static row => row.Id));
            place = page.Count == 2 ? new InstancePlace(page[^1].CreatedAt, page[^1].Id) : null;
        }
        while (place is not null);

        seen.Count.ShouldBe(5);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task Tasks_are_listed_by_name_and_age_once_each()
    {
        Catalogue.Add(DefinitionJson.Document("wait", DefinitionJson.Parallel(DefinitionJson.RunTask("a", "批准"), DefinitionJson.RunTask("b", "approve"))));
        for (var number = 0; number < 3; number++)
            await Node.StartAsync("wait", Token);
        await using var context = Look();
        var seen = new List<TaskPlace>();
        List<TaskPlace> page;
        do
        {
            page = await new TaskFilter { After = seen.LastOrDefault() }.Apply(context.RequestedTasks).Take(2).Select(static row => new TaskPlace(row.TaskName, row.CreatedAt, row.BookmarkId)).ToListAsync(Token);
            seen.AddRange(page);
        }
        while (page.Count > 0);

        seen.Count.ShouldBe(6);
        seen.ShouldBeUnique();
        (await new TaskFilter { TaskName = "批准" }.Apply(context.RequestedTasks).CountAsync(Token)).ShouldBe(3);
    }

    [Fact]
    public async Task Stimuli_are_listed_in_the_order_they_came()
    {
        foreach (var name in new[] { "x", "y", "z" })
        {
            await Node.PublishAsync(name, Token);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        await using var context = Look();
        var first = await new StimulusFilter { IsKept = true }.Apply(context.Stimuli).Take(2).ToListAsync(Token);
        var rest = await new StimulusFilter { IsKept = true, After = first[^1].Id }.Apply(context.Stimuli).ToListAsync(Token);

        first.Concat(rest).Select(static row => row.CreatedAt).ShouldBeInOrder();
        (first.Count, rest.Count).ShouldBe((2, 1));
    }
}

public sealed class SqliteFilterTests(SqliteTestDatabase database) : FilterCompliance(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlFilterTests(PostgreSqlTestDatabase database) : FilterCompliance(database), IClassFixture<PostgreSqlTestDatabase>;
