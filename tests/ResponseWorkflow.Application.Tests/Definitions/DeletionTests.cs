using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class DeletionTests(TestDatabase database) : DefinitionTests(database)
{
    [Fact]
    public async Task A_version_that_instances_are_pinned_to_stays()
    {
        var version = await PublishAsync(Documents.Writes("greeting", "hello"));
        await PublishAsync(Documents.Writes("greeting", "good day"));
        await AddInstanceAsync("i1", version, WorkflowStatus.Running);
        await AddInstanceAsync("i2", version, WorkflowStatus.Finished);
        await AddInstanceAsync("i3", version, WorkflowStatus.Finished);

        var refused = await RefusedAsync(() => Store.DeleteVersionAsync(version.Id, Ann, Token), "version.inUse");

        refused.Refusal.Kind.ShouldBe(RefusalKind.Conflict);
        refused.Refusal.Message.ShouldContain("1 running and 2 finished");
        refused.Refusal.MessageZh.ShouldContain("1 个运行中");
        (await Catalogue.GetVersionAsync(version.Id, Token)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_version_whose_instances_have_ended_stays_while_they_are_stored()
    {
        var version = await PublishAsync(Documents.Writes("greeting", "hello"));
        await Store.RetractAsync("greeting", Ann, Token);
        await AddInstanceAsync("i1", version, WorkflowStatus.Finished);

        await RefusedAsync(() => Store.DeleteVersionAsync(version.Id, Ann, Token), "version.inUse");
    }

    [Fact]
    public async Task The_published_version_goes_only_after_its_retraction()
    {
        var version = await PublishAsync(Documents.Writes("greeting", "hello"));

        await RefusedAsync(() => Store.DeleteVersionAsync(version.Id, Ann, Token), "version.isPublished");
        await Store.RetractAsync("greeting", Ann, Token);
        await Store.DeleteVersionAsync(version.Id, Ann, Token);

        await RefusedAsync(() => Queries.GetVersionAsync(version.Id, Token), "version.unknown");
        await RefusedAsync(() => Queries.GetDefinitionAsync("greeting", Token), "definition.unknown");
        (await RowsAsync<DefinitionRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_newest_version_gone_the_one_before_is_the_newest()
    {
        await PublishAsync(Documents.Writes("greeting", "hello", "First"));
        var draft = await SaveAsync(Documents.Writes("greeting", "good day", "Second"));

        await Store.DeleteVersionAsync(draft.Summary.Id, Ann, Token);

        var definition = await Queries.GetDefinitionAsync("greeting", Token);
        definition.Latest.Version.ShouldBe(1);
        definition.Latest.IsLatest.ShouldBeTrue();
        (await RowsAsync<DefinitionRow>()).ShouldHaveSingleItem().Name.ShouldBe("First");
    }

    [Fact]
    public async Task The_number_of_a_deleted_version_is_not_given_again()
    {
        await PublishAsync(Documents.Writes("greeting", "hello"));
        var draft = await SaveAsync(Documents.Writes("greeting", "good day"));
        await Store.DeleteVersionAsync(draft.Summary.Id, Ann, Token);

        (await SaveAsync(Documents.Writes("greeting", "good evening"))).Summary.Version.ShouldBe(3);
    }

    [Fact]
    public async Task An_older_version_goes_and_the_newest_stays_the_newest()
    {
        var first = await PublishAsync(Documents.Writes("greeting", "hello"));
        var second = await PublishAsync(Documents.Writes("greeting", "good day"));

        await Store.DeleteVersionAsync(first.Id, Ann, Token);

        (await RowsAsync<DefinitionVersionRow>()).ShouldHaveSingleItem().Id.ShouldBe(second.Id);
        (await Queries.GetDefinitionAsync("greeting", Token)).Latest.Id.ShouldBe(second.Id);
    }

    [Fact]
    public async Task A_definition_with_running_instances_stays()
    {
        var version = await PublishAsync(Documents.Writes("greeting", "hello"));
        await AddInstanceAsync("i1", version, WorkflowStatus.Running);
        await Store.RetractAsync("greeting", Ann, Token);

        (await RefusedAsync(() => Store.DeleteDefinitionAsync("greeting", Ann, Token), "definition.inUse")).Refusal.Message.ShouldContain("1 instances");

        (await RowsAsync<DefinitionRow>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_definition_goes_with_all_its_versions_and_others_stay()
    {
        var version = await PublishAsync(Documents.Writes("greeting", "hello"));
        await SaveAsync(Documents.Writes("greeting", "good day"));
        await PublishAsync(Documents.Writes("other", "hello"));
        await AddInstanceAsync("i1", version, WorkflowStatus.Finished);

        await Store.DeleteDefinitionAsync("greeting", Ann, Token);

        (await RowsAsync<DefinitionVersionRow>()).ShouldHaveSingleItem().DefinitionId.ShouldBe("other");
        await RefusedAsync(async () => await Catalogue.GetPublishedAsync("greeting", Token), "definition.unknown");
    }

    [Fact]
    public async Task Deleting_what_does_not_exist_is_refused()
    {
        await RefusedAsync(() => Store.DeleteVersionAsync("nothing", Ann, Token), "version.unknown");
        await RefusedAsync(() => Store.DeleteDefinitionAsync("nothing", Ann, Token), "definition.unknown");
    }
}

public sealed class SqliteDeletionTests(SqliteTestDatabase database) : DeletionTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlDeletionTests(PostgreSqlTestDatabase database) : DeletionTests(database), IClassFixture<PostgreSqlTestDatabase>;
