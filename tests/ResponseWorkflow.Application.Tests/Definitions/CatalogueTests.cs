using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class CatalogueTests(TestDatabase database) : DefinitionTests(database)
{
    [Fact]
    public async Task A_version_is_compiled_once_however_many_ask()
    {
        var version = await PublishAsync(Documents.Writes("greeting", "hello"));
        var node = NewNode();

        var got = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () => await node.Catalogue.GetVersionAsync(version.Id, Token), Token)));

        got.Distinct().ShouldHaveSingleItem().ContentHash.ShouldBe(version.ContentHash);
        node.Catalogue.CompiledCount.ShouldBe(1);
    }

    [Fact]
    public async Task The_version_that_was_used_least_recently_makes_room()
    {
        var versions = new List<string>();
        foreach (var id in new[] { "a", "b", "c" })
            versions.Add((await PublishAsync(Documents.Writes(id, "x"))).Id);
        Settings.CompiledVersions = 2;
        var catalogue = NewNode().Catalogue;

        var a = await catalogue.GetVersionAsync(versions[0], Token);
        var b = await catalogue.GetVersionAsync(versions[1], Token);
        await catalogue.GetVersionAsync(versions[0], Token);
        await catalogue.GetVersionAsync(versions[2], Token);

        catalogue.CompiledCount.ShouldBe(2);
        (await catalogue.GetVersionAsync(versions[0], Token)).ShouldBeSameAs(a);
        (await catalogue.GetVersionAsync(versions[1], Token)).ShouldNotBeSameAs(b);
    }

    [Fact]
    public async Task Drafts_and_unknown_versions_do_not_run_and_are_asked_for_again()
    {
        var draft = await SaveAsync(Documents.Writes("greeting", "hello"));

        await RefusedAsync(async () => await Catalogue.GetVersionAsync(draft.Summary.Id, Token), "version.isDraft");
        await RefusedAsync(async () => await Catalogue.GetVersionAsync("nothing", Token), "version.unknown");
        await RefusedAsync(async () => await Catalogue.GetPublishedAsync("greeting", Token), "definition.unpublished");
        await RefusedAsync(async () => await Catalogue.GetPublishedAsync("nothing", Token), "definition.unknown");
        Catalogue.CompiledCount.ShouldBe(0);

        await PublishAsync("greeting");
        (await Catalogue.GetVersionAsync(draft.Summary.Id, Token)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_version_that_was_damaged_in_the_database_is_refused_and_others_run()
    {
        var version = await PublishAsync(Documents.Writes("greeting", "hello"));
        await using (var context = Provider.CreateContext())
            await context.DefinitionVersions.Where(row => row.Id == version.Id).ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Document, new byte[] { 1 }), Token);

        await RefusedAsync(async () => await Catalogue.GetVersionAsync(version.Id, Token), "version.broken");
    }

    [Fact]
    public async Task Another_node_sees_a_publication_after_its_next_look()
    {
        var other = NewNode().Catalogue;
        await PublishAsync(Documents.Writes("greeting", "hello"));
        (await other.GetPublishedAsync("greeting", Token)).Version.ShouldBe(1);

        await PublishAsync(Documents.Writes("greeting", "good day"));

        (await Catalogue.GetPublishedAsync("greeting", Token)).Version.ShouldBe(2);
        (await other.GetPublishedAsync("greeting", Token)).Version.ShouldBe(1);
        await other.RefreshAsync(Token);
        (await other.GetPublishedAsync("greeting", Token)).Version.ShouldBe(2);
        other.Revision.ShouldBe((await RowsAsync<CatalogueRow>()).ShouldHaveSingleItem().Revision);
    }

    [Fact]
    public async Task A_definition_that_is_new_on_another_node_is_found_at_once()
    {
        var other = NewNode().Catalogue;
        await other.RefreshAsync(Token);

        await PublishAsync(Documents.Writes("greeting", "hello"));

        (await other.GetPublishedAsync("greeting", Token)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_look_without_changes_keeps_what_is_known()
    {
        await PublishAsync(Documents.Writes("greeting", "hello"));
        var before = await Catalogue.GetPublishedAsync("greeting", Token);

        await Catalogue.RefreshAsync(Token);

        (await Catalogue.GetPublishedAsync("greeting", Token)).ShouldBeSameAs(before);
    }

    [Fact]
    public async Task One_who_gives_up_does_not_take_the_version_from_the_others()
    {
        var version = await PublishAsync(Documents.Writes("greeting", "hello"));
        var catalogue = NewNode().Catalogue;
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        try
        {
            await catalogue.GetVersionAsync(version.Id, gone.Token);
        }
        catch (OperationCanceledException)
        {
            // Whether the version was there first is a matter of luck.
        }

        (await catalogue.GetVersionAsync(version.Id, Token)).Version.ShouldBe(1);
    }
}

public sealed class SqliteCatalogueTests(SqliteTestDatabase database) : CatalogueTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlCatalogueTests(PostgreSqlTestDatabase database) : CatalogueTests(database), IClassFixture<PostgreSqlTestDatabase>;
