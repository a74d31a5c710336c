using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class PublicationTests(TestDatabase database) : DefinitionTests(database)
{
    [Fact]
    public async Task A_published_draft_is_what_new_instances_run()
    {
        var draft = await SaveAsync(Documents.Writes("greeting", "hello"));
        Clock.Advance(TimeSpan.FromHours(1));

        var published = await Store.PublishAsync("greeting", Bob, "First of all.", new EditBasis(draft.Summary.Id), Token);

        published.Version.Summary.ShouldBe(draft.Summary with { State = VersionState.Published, PublishedAt = Clock.GetUtcNow(), PublishedBy = Bob, ChangeNote = "First of all." });
        published.Version.Document.IsPublished.ShouldBeTrue();
        (await Catalogue.GetPublishedAsync("greeting", Token)).VersionId.ShouldBe(draft.Summary.Id);
    }

    [Fact]
    public async Task A_publication_retracts_the_version_before_it()
    {
        var first = await PublishAsync(Documents.Writes("greeting", "hello"));
        Clock.Advance(TimeSpan.FromHours(1));

        var second = await PublishAsync(Documents.Writes("greeting", "good day"));

        var before = (await Queries.GetVersionAsync(first.Id, Token)).Summary;
        before.State.ShouldBe(VersionState.Retracted);
        before.RetractedAt.ShouldBe(Clock.GetUtcNow());
        before.ContentHash.ShouldBe(first.ContentHash);
        second.Version.ShouldBe(2);
        (await Catalogue.GetVersionAsync(first.Id, Token)).Version.ShouldBe(1);
        (await Catalogue.GetPublishedAsync("greeting", Token)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Publishing_what_is_published_changes_nothing()
    {
        await PublishAsync(Documents.Writes("greeting", "hello"));
        var before = (await RowsAsync<CatalogueRow>())[0].Revision;

        var again = await PublishAsync("greeting");

        again.Version.Summary.Version.ShouldBe(1);
        (await RowsAsync<CatalogueRow>())[0].Revision.ShouldBe(before);
    }

    [Fact]
    public async Task A_draft_that_was_changed_meanwhile_is_not_published()
    {
        var basis = await SaveAsync(Documents.Writes("greeting", "hello"));
        await SaveAsync(Documents.Writes("greeting", "nonsense"), author: Bob);

        await RefusedAsync(() => Store.PublishAsync("greeting", Ann, null, new EditBasis(ContentHash: basis.Summary.ContentHash), Token), "definition.changed");

        (await Queries.GetLatestAsync("greeting", Token)).Summary.State.ShouldBe(VersionState.Draft);
    }

    [Fact]
    public async Task All_errors_are_refused_together_with_their_activities()
    {
        await SaveAsync(Documents.Of("broken", "Broken", """{ "id": "strange", "name": "Odd one", "type": "No.Such.Type" }""", Documents.WriteLine("twice", "x"), Documents.WriteLine("twice", "y"), Documents.Cron("often", "never ever")));

        var refused = await RefusedAsync(() => PublishAsync("broken"), "activity.id-duplicate");

        refused.Refusals.Select(static refusal => refusal.Code).ShouldBe(["activity.type-unknown", "activity.id-duplicate", "input.cron"], ignoreOrder: true);
        var strange = refused.Refusals.Single(static refusal => refusal.Code == "activity.type-unknown");
        strange.Kind.ShouldBe(RefusalKind.Unprocessable);
        strange.Field.ShouldBe("strange.type");
        strange.Message.ShouldStartWith("Activity 'Odd one' (strange):");
        strange.MessageZh.ShouldStartWith("活动“Odd one”（strange）：");
        (await Queries.GetLatestAsync("broken", Token)).Summary.State.ShouldBe(VersionState.Draft);
        (await RowsAsync<TriggerRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_definition_without_root_is_not_published()
    {
        await SaveAsync(Documents.Parse("""{ "definitionId": "rootless" }"""));

        await RefusedAsync(() => PublishAsync("rootless"), "root.missing");
    }

    [Fact]
    public async Task Warnings_do_not_hinder_a_publication_and_are_told()
    {
        await SaveAsync(Documents.Of("empty", "Empty"));

        var published = await PublishAsync("empty");

        published.Warnings.ShouldContain(static problem => problem.Code == "container.empty" && problem.Severity == ProblemSeverity.Warning);
    }

    [Fact]
    public async Task A_save_with_a_publication_that_is_refused_stores_nothing()
    {
        await PublishAsync(Documents.Writes("greeting", "hello"));

        await RefusedAsync(() => PublishAsync(Documents.Of("greeting", "Broken", """{ "id": "x", "type": "No.Such.Type" }""")), "activity.type-unknown");

        (await RowsAsync<DefinitionVersionRow>()).ShouldHaveSingleItem().State.ShouldBe(VersionState.Published);
    }

    [Fact]
    public async Task A_retracted_definition_starts_nothing_and_its_version_still_runs()
    {
        var published = await PublishAsync(Documents.Writes("greeting", "hello"));
        Clock.Advance(TimeSpan.FromHours(1));

        var retracted = await Store.RetractAsync("greeting", Bob, Token);

        retracted.RetractedAt.ShouldBe(Clock.GetUtcNow());
        await RefusedAsync(async () => await Catalogue.GetPublishedAsync("greeting", Token), "definition.unpublished");
        (await Catalogue.GetVersionAsync(published.Id, Token)).VersionId.ShouldBe(published.Id);
        await RefusedAsync(() => Store.RetractAsync("greeting", Bob, Token), "definition.unpublished");
    }

    [Fact]
    public async Task A_retracted_version_is_published_again_as_it_was()
    {
        var published = await PublishAsync(Documents.Writes("greeting", "hello"));
        await Store.RetractAsync("greeting", Ann, Token);
        Clock.Advance(TimeSpan.FromHours(1));

        var again = (await PublishAsync("greeting")).Version.Summary;

        again.ShouldBe(published with { PublishedAt = Clock.GetUtcNow() });
    }

    [Fact]
    public async Task Two_publications_at_once_leave_one_published_version_and_two_numbers()
    {
        var nodes = new[] { Here, NewNode() };

        await Task.WhenAll(nodes.Select((node, number) => Task.Run(() => node.Store.SaveAndPublishAsync(Documents.Writes("greeting", $"{number}"), Ann, null, null, Token), Token)));

        var versions = await RowsAsync<DefinitionVersionRow>();
        versions.Select(static version => version.Version).Order().ShouldBe([1, 2]);
        versions.Where(static version => version.State == VersionState.Published).ShouldHaveSingleItem().Version.ShouldBe(2);
        versions.Where(static version => version.IsLatest).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_two_publications_on_one_basis_one_is_refused()
    {
        var basis = new EditBasis((await PublishAsync(Documents.Writes("greeting", "hello"))).Id);

        var publications = new[] { Here, NewNode() }.Select((node, number) => Task.Run(() => node.Store.SaveAndPublishAsync(Documents.Writes("greeting", $"{number}"), Ann, null, basis, Token), Token)).ToArray();
        await Task.WhenAll(publications).ContinueWith(static _ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default);

        publications.Count(static publication => publication.IsCompletedSuccessfully).ShouldBe(1);
        publications.Single(static publication => publication.IsFaulted).Exception!.InnerException.ShouldBeOfType<RefusedException>().Refusal.Code.ShouldBe("definition.changed");
    }

    [Fact]
    public async Task Commands_about_nothing_are_refused()
    {
        await RefusedAsync(() => PublishAsync("nothing"), "definition.unknown");
        await RefusedAsync(() => Store.RetractAsync("nothing", Ann, Token), "definition.unknown");
        await RefusedAsync(() => Store.PublishAsync("", "", new string('n', 4001), null, Token), "field.missing");
    }

    [Fact]
    public async Task Every_publication_retraction_and_deletion_raises_the_revision_and_drafts_do_not()
    {
        var revisions = new List<long>();
        async Task NoteAsync() => revisions.Add((await RowsAsync<CatalogueRow>()).ShouldHaveSingleItem().Revision);

        await NoteAsync();
        await SaveAsync(Documents.Writes("greeting", "hello"));
        await NoteAsync();
        await PublishAsync("greeting");
        await NoteAsync();
        await Store.RetractAsync("greeting", Ann, Token);
        await NoteAsync();
        await Store.DeleteDefinitionAsync("greeting", Ann, Token);
        await NoteAsync();

        revisions.Select(revision => revision - revisions[0]).ShouldBe([0, 0, 1, 2, 3]);
    }
}

public sealed class SqlitePublicationTests(SqliteTestDatabase database) : PublicationTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlPublicationTests(PostgreSqlTestDatabase database) : PublicationTests(database), IClassFixture<PostgreSqlTestDatabase>;
