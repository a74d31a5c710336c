using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class AuditTests(TestDatabase database) : DefinitionTests(database)
{
    private AuditQueries Audit => new(Here.Database, Options.Create(new AuditOptions { BatchSize = 3 }));

    [Fact]
    public async Task Every_act_on_a_definition_is_written_once()
    {
        await PublishAsync(Documents.Writes("greeting", "one"));
        await PublishAsync(Documents.Writes("greeting", "two"));
        await Store.RevertToAsync("greeting", 1, Bob, null, Token);
        var draft = await Queries.GetLatestAsync("greeting", Token);
        await Store.DeleteVersionAsync(draft.Summary.Id, Bob, Token);
        await Store.RetractAsync("greeting", Bob, Token);
        await Store.DeleteDefinitionAsync("greeting", Bob, Token);

        var trail = await Audit.ListAsync(new AuditFilter { Subject = AuditSubjects.Definition("greeting") }, before: null, limit: 10, Token);

        trail.AsEnumerable().Reverse().Select(static record => $"{record.Actor} {record.Act}").ShouldBe(
        [
            "ann definition.published", "ann definition.published", "bob definition.reverted", "bob definition.version-deleted", "bob definition.retracted", "bob definition.deleted",
        ]);
        using var data = JsonDocument.Parse(trail[4].Data!);
        data.RootElement.GetProperty("comparedWith").GetInt32().ShouldBe(1);
        data.RootElement.GetProperty("changes")[0].GetProperty("after").GetString().ShouldBe("two");
    }

    [Fact]
    public async Task What_is_refused_leaves_no_trace()
    {
        await RefusedAsync(() => Store.RetractAsync("none", Ann, Token), "definition.unknown");

        (await RowsAsync<AuditRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_entries_of_one_transaction_are_chained()
    {
        await Store.ImportDraftsAsync([Documents.Writes("b", "x"), Documents.Writes("a", "y")], Ann, Token);

        (await Audit.CheckAsync(Token)).ShouldSatisfyAllConditions(static check => check.Entries.ShouldBe(2), static check => check.FirstBroken.ShouldBeNull());
    }

    [Fact]
    public async Task Entries_at_the_same_time_are_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => NewNode().Store.SaveAndPublishAsync(Documents.Writes($"d{number}", "x"), Ann, null, null, Token), Token)));

        (await Audit.CheckAsync(Token)).ShouldSatisfyAllConditions(static check => check.Entries.ShouldBe(8), static check => check.FirstBroken.ShouldBeNull());
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'eve' WHERE sequence = 2")]
    [InlineData("UPDATE audit SET data = NULL WHERE sequence = 2")]
    [InlineData("DELETE FROM audit WHERE sequence = 2")]
    public async Task A_change_by_other_hands_is_found(string sql)
    {
        foreach (var text in new[] { "one", "two", "three" })
            await PublishAsync(Documents.Writes("greeting", text));
        await using (var context = Provider.CreateContext())
            await context.Database.ExecuteSqlRawAsync(sql, Token);

        (await Audit.CheckAsync(Token)).FirstBroken.ShouldNotBeNull().ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task A_demand_for_a_note_is_met_by_the_note_of_the_draft()
    {
        Settings.RequireChangeNote = true;
        var store = NewNode().Store;
        await SaveAsync(Documents.Writes("greeting", "one"));
        await RefusedAsync(() => store.PublishAsync("greeting", Ann, null, null, Token), "definition.noteMissing");

        await store.SetDraftNoteAsync("greeting", "  The first.  ", Ann, Token);

        (await store.PublishAsync("greeting", Ann, null, null, Token)).Version.Summary.ChangeNote.ShouldBe("The first.");
        await RefusedAsync(() => store.SetDraftNoteAsync("greeting", "x", Ann, Token), "definition.noDraft");

        // What the note told of is published: it does not serve again.
        await store.RetractAsync("greeting", Ann, Token);
        await RefusedAsync(() => store.PublishAsync("greeting", Ann, null, null, Token), "definition.noteMissing");
    }
}

public sealed class SqliteAuditTests(SqliteTestDatabase database) : AuditTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlAuditTests(PostgreSqlTestDatabase database) : AuditTests(database), IClassFixture<PostgreSqlTestDatabase>;
