using ResponseWorkflow.Application.Definitions;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class WorkflowAsActivityTests(TestDatabase database) : DefinitionTests(database)
{
    private async Task<IEnumerable<string>> InlinedAsync(string versionId) =>
        (await NewNode().Catalogue.GetVersionAsync(versionId, Token)).Workflow.InlinedDefinitions.Select(static definition => definition.Id);

    [Fact]
    public async Task A_version_keeps_the_workflows_that_were_published_when_it_was()
    {
        var old = await PublishAsync(Documents.Usable("child", "old"));
        var parent = await PublishAsync(Documents.Of("parent", "Parent", Documents.Use("use", "child")));

        await PublishAsync(Documents.Usable("child", "new"));

        (await InlinedAsync(parent.Id)).ShouldBe([old.Id]);
    }

    [Fact]
    public async Task The_next_publication_takes_the_new_version()
    {
        await PublishAsync(Documents.Usable("child", "old"));
        await PublishAsync(Documents.Of("parent", "Parent", Documents.Use("use", "child")));
        var updated = await PublishAsync(Documents.Usable("child", "new"));

        var parent = await PublishAsync(Documents.Of("parent", "Parent", Documents.Use("use", "child")));

        (await InlinedAsync(parent.Id)).ShouldBe([updated.Id]);
    }

    [Fact]
    public async Task A_reference_to_a_version_means_that_version()
    {
        var old = await PublishAsync(Documents.Usable("child", "old"));
        var updated = await PublishAsync(Documents.Usable("child", "new"));

        var byId = await PublishAsync(Documents.Of("by-id", "By id", Documents.Use("use", "child", versionId: old.Id)));
        var byNumber = await PublishAsync(Documents.Of("by-number", "By number", Documents.Use("use", "child", version: 1)));
        var both = await PublishAsync(Documents.Of("both", "Both", Documents.Use("u1", "child", versionId: old.Id), Documents.Use("u2", "child"), Documents.Use("u3", "child", version: 9)));

        (await InlinedAsync(byId.Id)).ShouldBe([old.Id]);
        (await InlinedAsync(byNumber.Id)).ShouldBe([old.Id]);
        (await InlinedAsync(both.Id)).ShouldBe([old.Id, updated.Id, updated.Id]);
    }

    [Fact]
    public async Task Workflows_inside_workflows_are_pinned_too()
    {
        var inner = await PublishAsync(Documents.Usable("inner", "old"));
        var middle = await PublishAsync(Documents.Usable("middle", "old", Documents.Use("use", "inner")));
        var outer = await PublishAsync(Documents.Of("outer", "Outer", Documents.Use("use", "middle")));
        await PublishAsync(Documents.Usable("inner", "new"));
        await PublishAsync(Documents.Usable("middle", "new"));

        (await InlinedAsync(outer.Id)).ShouldBe([middle.Id, inner.Id]);
    }

    [Fact]
    public async Task A_version_that_is_published_again_keeps_what_it_used()
    {
        var old = await PublishAsync(Documents.Usable("child", "old"));
        var parent = await PublishAsync(Documents.Of("parent", "Parent", Documents.Use("use", "child")));
        await PublishAsync(Documents.Usable("child", "new"));
        await Store.RetractAsync("parent", Ann, Token);

        await PublishAsync("parent");

        (await InlinedAsync(parent.Id)).ShouldBe([old.Id]);
    }

    [Fact]
    public async Task What_is_not_published_cannot_be_used()
    {
        await SaveAsync(Documents.Usable("child", "draft"));
        var parent = Documents.Of("parent", "Parent", Documents.Use("use", "child", version: 1));

        await RefusedAsync(() => PublishAsync(parent), "workflow.missing");
        await PublishAsync("child");
        (await PublishAsync(parent)).State.ShouldBe(VersionState.Published);
    }

    [Fact]
    public async Task A_circle_is_refused()
    {
        await PublishAsync(Documents.Usable("a", "x"));
        await PublishAsync(Documents.Usable("b", "x", Documents.Use("use", "a")));

        await RefusedAsync(() => PublishAsync(Documents.Usable("a", "x", Documents.Use("use", "b"))), "workflow.cycle");
        await RefusedAsync(() => PublishAsync(Documents.Usable("self", "x", Documents.Use("use", "self"))), "workflow.cycle");
    }

    [Fact]
    public async Task What_others_use_cannot_be_deleted()
    {
        var old = await PublishAsync(Documents.Usable("child", "old"));
        var parent = await PublishAsync(Documents.Of("parent", "Parent", Documents.Use("use", "child")));
        await PublishAsync(Documents.Usable("child", "new"));

        (await RefusedAsync(() => Store.DeleteVersionAsync(old.Id, Ann, Token), "version.inUse")).Refusal.Message.ShouldContain("parent 1");
        (await RefusedAsync(() => Store.DeleteDefinitionAsync("child", Ann, Token), "definition.inUse")).Refusal.Message.ShouldContain("parent 1");

        await Store.RetractAsync("parent", Ann, Token);
        await Store.DeleteVersionAsync(parent.Id, Ann, Token);
        await Store.DeleteVersionAsync(old.Id, Ann, Token);
    }

    [Fact]
    public async Task The_designer_is_offered_the_published_workflows()
    {
        (await Catalogue.GetTypesAsync(Token)).Find("PartChild").ShouldBeNull();
        await SaveAsync(Documents.Usable("draft", "x"));
        await PublishAsync(Documents.Usable("Child", "x"));
        await PublishAsync(Documents.Writes("greeting", "x"));

        var types = await Catalogue.GetTypesAsync(Token);

        types.Find("PartChild").ShouldNotBeNull();
        types.Find("PartDraft").ShouldBeNull();
        types.Find("Greeting").ShouldBeNull();
        (await Catalogue.GetTypesAsync(Token)).ShouldBeSameAs(types);
        await Store.RetractAsync("Child", Ann, Token);
        (await Catalogue.GetTypesAsync(Token)).Find("PartChild").ShouldBeNull();
    }
}

public sealed class SqliteWorkflowAsActivityTests(SqliteTestDatabase database) : WorkflowAsActivityTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlWorkflowAsActivityTests(PostgreSqlTestDatabase database) : WorkflowAsActivityTests(database), IClassFixture<PostgreSqlTestDatabase>;
