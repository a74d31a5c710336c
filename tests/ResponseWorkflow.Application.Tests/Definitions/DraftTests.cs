using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class DraftTests(TestDatabase database) : DefinitionTests(database)
{
    [Fact]
    public async Task A_first_draft_makes_the_definition()
    {
        var saved = await SaveAsync(Documents.Writes("greeting", "hello"));

        saved.Summary.ShouldSatisfyAllConditions(
            version => version.DefinitionId.ShouldBe("greeting"),
            version => version.Version.ShouldBe(1),
            version => version.State.ShouldBe(VersionState.Draft),
            version => version.IsLatest.ShouldBeTrue(),
            version => version.Author.ShouldBe(Ann),
            version => version.CreatedAt.ShouldBe(Clock.GetUtcNow()));
        (await RowsAsync<DefinitionRow>()).ShouldHaveSingleItem().Name.ShouldBe("Greeting");
    }

    [Fact]
    public async Task A_document_without_a_logical_id_becomes_a_new_definition()
    {
        var first = await SaveAsync(Documents.Writes(null, "hello"));
        var second = await SaveAsync(Documents.Writes(null, "hello"));

        first.Summary.DefinitionId.ShouldNotBeEmpty();
        second.Summary.DefinitionId.ShouldNotBe(first.Summary.DefinitionId);
    }

    [Fact]
    public async Task A_draft_is_saved_into_the_draft_that_there_is()
    {
        var first = await SaveAsync(Documents.Writes("greeting", "hello"));
        Clock.Advance(TimeSpan.FromMinutes(1));

        var second = await SaveAsync(Documents.Writes("greeting", "good day", "Politeness"), author: Bob);

        second.Summary.Id.ShouldBe(first.Summary.Id);
        second.Summary.Version.ShouldBe(1);
        second.Summary.ContentHash.ShouldNotBe(first.Summary.ContentHash);
        second.Summary.Author.ShouldBe(Bob);
        second.Summary.ModifiedAt.ShouldBe(Clock.GetUtcNow());
        second.Summary.CreatedAt.ShouldBeLessThan(Clock.GetUtcNow());
        (await RowsAsync<DefinitionRow>()).ShouldHaveSingleItem().Name.ShouldBe("Politeness");
    }

    [Fact]
    public async Task A_draft_after_a_publication_is_a_new_version_and_leaves_the_published_one_as_it_is()
    {
        var published = await PublishAsync(Documents.Writes("greeting", "hello"));

        var draft = await SaveAsync(Documents.Writes("greeting", "good day"));

        draft.Summary.Version.ShouldBe(2);
        draft.Summary.Id.ShouldNotBe(published.Id);
        var kept = await Queries.GetPublishedAsync("greeting", Token);
        kept.Summary.ShouldBe(published with { IsLatest = false });
        kept.Document.Write(DocumentForm.Api).ShouldBe((await Queries.GetVersionAsync(published.Id, Token)).Document.Write(DocumentForm.Api));
    }

    [Fact]
    public async Task The_document_says_of_the_version_what_the_store_says()
    {
        var published = await PublishAsync(Documents.Writes("greeting", "hello"));
        await SaveAsync(Documents.Writes("greeting", "good day"));

        foreach (var version in new[] { await Queries.GetPublishedAsync("greeting", Token), await Queries.GetLatestAsync("greeting", Token) })
        {
            version.Document.Id.ShouldBe(version.Summary.Id);
            version.Document.DefinitionId.ShouldBe("greeting");
            version.Document.Version.ShouldBe(version.Summary.Version);
            version.Document.IsLatest.ShouldBe(version.Summary.IsLatest);
            version.Document.IsPublished.ShouldBe(version.Summary.State == VersionState.Published);
        }

        (await Queries.GetVersionAsync(published.Id, Token)).Document.IsLatest.ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_store_does_not_know_of_a_document_is_kept()
    {
        var document = Documents.Writes("greeting", "hello").With("x-colour", "blue").With("links", "gone");

        await SaveAsync(document);

        var read = (await Queries.GetLatestAsync("greeting", Token)).Document;
        read.Get("x-colour").GetString().ShouldBe("blue");
        read.PropertyNames.ShouldNotContain("links");
    }

    [Fact]
    public async Task A_save_that_is_based_on_an_older_version_is_refused_and_names_who_was_faster()
    {
        var basis = await SaveAsync(Documents.Writes("greeting", "hello"));
        Clock.Advance(TimeSpan.FromMinutes(5));
        await SaveAsync(Documents.Writes("greeting", "from bob"), author: Bob);

        var refused = await RefusedAsync(() => SaveAsync(Documents.Writes("greeting", "from ann"), new EditBasis(ContentHash: basis.Summary.ContentHash)), "definition.changed");

        refused.Refusal.Kind.ShouldBe(RefusalKind.Conflict);
        refused.Refusal.Message.ShouldContain("bob");
        refused.Refusal.Message.ShouldContain("2026-03-02 08:05:00Z");
        (await Queries.GetLatestAsync("greeting", Token)).Summary.Author.ShouldBe(Bob);
    }

    [Fact]
    public async Task A_save_that_is_based_on_the_version_before_a_publication_is_refused()
    {
        var basis = await PublishAsync(Documents.Writes("greeting", "hello"));
        await PublishAsync(Documents.Writes("greeting", "from bob"));

        await RefusedAsync(() => SaveAsync(Documents.Writes("greeting", "from ann"), new EditBasis(VersionId: basis.Id)), "definition.changed");
    }

    [Fact]
    public async Task A_save_that_is_based_on_the_newest_version_is_stored()
    {
        var basis = await PublishAsync(Documents.Writes("greeting", "hello"));

        var draft = await SaveAsync(Documents.Writes("greeting", "good day"), new EditBasis(basis.Id, basis.ContentHash));

        draft.Summary.Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_save_that_is_based_on_a_definition_that_was_deleted_is_refused()
    {
        var basis = await SaveAsync(Documents.Writes("greeting", "hello"));
        await Store.DeleteDefinitionAsync("greeting", Bob, Token);

        await RefusedAsync(() => SaveAsync(Documents.Writes("greeting", "good day"), new EditBasis(basis.Summary.Id)), "definition.unknown");
    }

    [Fact]
    public async Task Of_two_saves_on_one_basis_one_is_stored_and_the_other_is_refused()
    {
        var basis = new EditBasis((await PublishAsync(Documents.Writes("greeting", "hello"))).Id);
        var other = NewNode();

        var saves = new[] { (Here.Store, Ann), (other.Store, Bob) }.Select(entry => Task.Run(() => entry.Item1.SaveDraftAsync(Documents.Writes("greeting", entry.Item2), entry.Item2, basis, Token), Token)).ToArray();
        await Task.WhenAll(saves).ContinueWith(static _ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default);

        saves.Count(static save => save.IsCompletedSuccessfully).ShouldBe(1);
        saves.Single(static save => save.IsFaulted).Exception!.InnerException.ShouldBeOfType<RefusedException>().Refusal.Code.ShouldBe("definition.changed");
        (await RowsAsync<DefinitionVersionRow>()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Twenty_saves_at_once_without_basis_leave_one_draft()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => NewNode().Store.SaveDraftAsync(Documents.Writes("greeting", $"{number}"), Ann, null, Token), Token)));

        (await RowsAsync<DefinitionVersionRow>()).ShouldHaveSingleItem().Version.ShouldBe(1);
        (await RowsAsync<DefinitionRow>()).ShouldHaveSingleItem().RowVersion.ShouldBe(20);
    }

    [Fact]
    public async Task A_draft_may_have_errors()
    {
        var saved = await SaveAsync(Documents.Of("broken", "Broken", """{ "id": "x", "type": "No.Such.Type" }"""));

        saved.Summary.State.ShouldBe(VersionState.Draft);
        (await SaveAsync(Documents.Parse("""{ "definitionId": "rootless" }"""))).Summary.Name.ShouldBeNull();
    }

    [Fact]
    public async Task A_draft_beyond_the_limits_is_refused_and_nothing_is_stored()
    {
        Settings.Limits = new DefinitionLimits { Bytes = 4000, Depth = 12, Activities = 3 };
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", 20)) + "1" + new string('}', 20);

        (await RefusedAsync(() => SaveAsync(Documents.Writes("large", new string('x', 5000))), "document.too-large")).Refusal.Kind.ShouldBe(RefusalKind.TooLarge);
        await RefusedAsync(() => SaveAsync(Documents.Parse($$"""{ "definitionId": "deep", "x": {{deep}} }""")), "json.depth");
        await RefusedAsync(() => SaveAsync(Documents.Of("many", "Many", [.. Enumerable.Range(0, 4).Select(static number => Documents.WriteLine($"w{number}", "x"))])), "document.too-many-activities");

        (await RowsAsync<DefinitionRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ids_names_and_authors_that_cannot_be_stored_are_refused_together()
    {
        var refused = await RefusedAsync(() => Store.SaveDraftAsync(Documents.Writes(new string('x', 129), "hello"), " ", null, Token), "field.tooLong");

        refused.Refusals.Select(static refusal => (refusal.Code, refusal.Field)).ShouldBe([("field.tooLong", "definitionId"), ("field.missing", "author")]);
        await RefusedAsync(() => SaveAsync(Documents.Writes("with\nline", "hello")), "field.invisible");
        await RefusedAsync(() => SaveAsync(Documents.Writes("greeting", "hello", new string('n', 257))), "field.tooLong");
        await RefusedAsync(() => SaveAsync(Documents.Writes("greeting", "hello"), author: new string('a', 257)), "field.tooLong");
    }

    [Fact]
    public async Task A_long_description_is_kept_in_the_document_and_cut_in_lists()
    {
        var text = new string('d', 5000);

        await SaveAsync(Documents.Writes("greeting", "hello").With(new DefinitionEdits { Description = text }));

        var stored = await Queries.GetLatestAsync("greeting", Token);
        stored.Summary.Description!.Length.ShouldBe(4000);
        stored.Document.Get("description").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task An_older_version_comes_back_as_a_draft()
    {
        var first = await PublishAsync(Documents.Writes("greeting", "hello", "First"));
        await PublishAsync(Documents.Writes("greeting", "good day", "Second"));

        var draft = await Store.RevertToAsync("greeting", 1, Bob, null, Token);

        draft.Summary.Version.ShouldBe(3);
        draft.Summary.State.ShouldBe(VersionState.Draft);
        draft.Summary.ContentHash.ShouldBe(first.ContentHash);
        draft.Summary.Author.ShouldBe(Bob);
        (await Queries.GetPublishedAsync("greeting", Token)).Summary.Version.ShouldBe(2);
        (await Queries.GetDefinitionAsync("greeting", Token)).Latest.Name.ShouldBe("First");
    }

    [Fact]
    public async Task Taking_a_version_back_overwrites_a_draft_only_on_the_right_basis()
    {
        await PublishAsync(Documents.Writes("greeting", "hello"));
        var draft = await SaveAsync(Documents.Writes("greeting", "work of a day"));

        await RefusedAsync(() => Store.RevertToAsync("greeting", 1, Bob, new EditBasis(ContentHash: "0"), Token), "definition.changed");
        var reverted = await Store.RevertToAsync("greeting", 1, Bob, new EditBasis(draft.Summary.Id, draft.Summary.ContentHash), Token);

        reverted.Summary.Id.ShouldBe(draft.Summary.Id);
    }

    [Fact]
    public async Task Taking_back_what_does_not_exist_is_refused()
    {
        await RefusedAsync(() => Store.RevertToAsync("greeting", 1, Ann, null, Token), "definition.unknown");
        await SaveAsync(Documents.Writes("greeting", "hello"));
        await RefusedAsync(() => Store.RevertToAsync("greeting", 7, Ann, null, Token), "version.unknown");
    }
}

public sealed class SqliteDraftTests(SqliteTestDatabase database) : DraftTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlDraftTests(PostgreSqlTestDatabase database) : DraftTests(database), IClassFixture<PostgreSqlTestDatabase>;
