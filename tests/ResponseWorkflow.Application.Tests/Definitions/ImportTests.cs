using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Importing;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class ImportTests(TestDatabase database) : DefinitionTests(database), IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("response-import-");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private void Write(string path, string json)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, json);
    }

    private void Write(string path, DefinitionDocument document) => Write(path, System.Text.Encoding.UTF8.GetString(document.Write(DocumentForm.Export, indented: true)));

    private Task<ImportReport> ImportAsync(Node? node = null, DefinitionImportOptions? options = null)
    {
        node ??= Here;
        var importer = new DefinitionImporter(
            node.Database,
            node.Store,
            ActivityRegistry.BuiltIn,
            Options.Create(options ?? new DefinitionImportOptions { Folder = _folder.FullName }),
            Options.Create(Settings),
            NullLogger<DefinitionImporter>.Instance);
        return importer.ImportAsync(Token);
    }

    private static IEnumerable<(string Path, ImportOutcome Outcome)> Outcomes(ImportReport report) => report.Files.Select(static file => (file.Path, file.Outcome));

    [Fact]
    public async Task New_files_are_stored_and_published()
    {
        Write("after-sales/fault.json", Documents.Of("fault", "Fault", Documents.Event("start", "alarm-raised")));
        Write("greeting.json", Documents.Writes("greeting", "hello"));
        Write("notes.txt", "no definition");

        var report = await ImportAsync();

        Outcomes(report).ShouldBe([("after-sales/fault.json", ImportOutcome.Added), ("greeting.json", ImportOutcome.Added)]);
        var published = await Queries.GetPublishedAsync("fault", Token);
        published.Summary.Author.ShouldBe("import");
        (await Queries.GetDefinitionAsync("fault", Token)).ImportedFrom.ShouldBe("after-sales/fault.json");
        (await RowsAsync<TriggerRow>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Unchanged_files_are_left_alone()
    {
        Write("greeting.json", Documents.Writes("greeting", "hello"));
        await ImportAsync();
        var before = (await RowsAsync<DefinitionRow>()).ShouldHaveSingleItem().RowVersion;

        Outcomes(await ImportAsync()).ShouldBe([("greeting.json", ImportOutcome.Unchanged)]);

        (await RowsAsync<DefinitionRow>()).ShouldHaveSingleItem().RowVersion.ShouldBe(before);
    }

    [Fact]
    public async Task A_changed_file_becomes_a_new_published_version()
    {
        Write("greeting.json", Documents.Writes("greeting", "hello"));
        await ImportAsync();
        Write("greeting.json", Documents.Writes("greeting", "good day"));

        var file = (await ImportAsync()).Files.ShouldHaveSingleItem();

        file.Outcome.ShouldBe(ImportOutcome.Updated);
        file.Version.ShouldBe(2);
        (await Queries.GetPublishedAsync("greeting", Token)).Summary.Version.ShouldBe(2);
        Outcomes(await ImportAsync()).ShouldBe([("greeting.json", ImportOutcome.Unchanged)]);
    }

    [Fact]
    public async Task A_file_that_is_only_laid_out_anew_makes_no_version()
    {
        Write("greeting.json", Documents.Writes("greeting", "hello"));
        await ImportAsync();
        Write("greeting.json", System.Text.Encoding.UTF8.GetString(Documents.Writes("greeting", "hello").With(new DefinitionEdits { Version = 9, Id = "other" }).Write(DocumentForm.Api)));

        Outcomes(await ImportAsync()).ShouldBe([("greeting.json", ImportOutcome.Unchanged)]);

        (await RowsAsync<DefinitionVersionRow>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_somebody_has_edited_is_reported_and_not_overwritten()
    {
        Write("greeting.json", Documents.Writes("greeting", "hello"));
        await ImportAsync();
        await SaveAsync(Documents.Writes("greeting", "from bob"), author: Bob);
        Write("greeting.json", Documents.Writes("greeting", "good day"));

        var file = (await ImportAsync()).Files.ShouldHaveSingleItem();

        file.Outcome.ShouldBe(ImportOutcome.EditedSince);
        file.Problems.ShouldHaveSingleItem().Message.ShouldContain("bob");
        (await Queries.GetLatestAsync("greeting", Token)).Summary.Author.ShouldBe(Bob);
        (await Queries.GetPublishedAsync("greeting", Token)).Summary.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_definition_of_the_designer_is_not_overwritten_by_a_file()
    {
        await PublishAsync(Documents.Writes("greeting", "from ann"));
        Write("greeting.json", Documents.Writes("greeting", "hello"));

        Outcomes(await ImportAsync()).ShouldBe([("greeting.json", ImportOutcome.EditedSince)]);
    }

    [Fact]
    public async Task A_file_that_says_what_the_designer_has_published_is_taken_for_imported()
    {
        await PublishAsync(Documents.Writes("greeting", "from ann"));
        Write("greeting.json", (await Queries.GetPublishedAsync("greeting", Token)).Document);
        Outcomes(await ImportAsync()).ShouldBe([("greeting.json", ImportOutcome.Unchanged)]);

        Write("greeting.json", Documents.Writes("greeting", "good day"));

        Outcomes(await ImportAsync()).ShouldBe([("greeting.json", ImportOutcome.Updated)]);
    }

    [Fact]
    public async Task Broken_files_are_reported_with_all_their_problems_and_stop_nothing()
    {
        Settings.Limits = new DefinitionLimits { Bytes = 5000 };
        Write("a-syntax.json", "{ \"definitionId\": ");
        Write("b-errors.json", Documents.Of("errors", "Errors", """{ "id": "x", "type": "No.Such.Type" }""", Documents.Cron("c", "never")));
        Write("c-list.json", "[]");
        Write("d-large.json", new string(' ', 6000));
        Write("e-good.json", Documents.Writes("good", "hello"));

        var report = await ImportAsync();

        report.Files.Select(static file => (file.Path, file.Outcome, string.Join('|', file.Problems.Select(static problem => problem.Code)))).ShouldBe(
        [
            ("a-syntax.json", ImportOutcome.Refused, "json.syntax"),
            ("b-errors.json", ImportOutcome.Refused, "activity.type-unknown|input.cron"),
            ("c-list.json", ImportOutcome.Refused, "document.not-an-object"),
            ("d-large.json", ImportOutcome.Refused, "document.too-large"),
            ("e-good.json", ImportOutcome.Added, ""),
        ]);
        (await RowsAsync<DefinitionRow>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_files_with_one_definition_are_both_reported()
    {
        Write("a.json", Documents.Writes("greeting", "hello"));
        Write("b.json", Documents.Writes("greeting", "good day"));

        var report = await ImportAsync();

        report.Files.ShouldAllBe(static file => file.Outcome == ImportOutcome.Refused && file.Problems[0].Code == "import.duplicate");
        report.Files[0].Problems[0].Message.ShouldContain("b.json");
        (await RowsAsync<DefinitionRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Workflows_used_as_activities_are_imported_first()
    {
        Write("1.json", Documents.Of("outer", "Outer", Documents.Use("use", "middle", "middle-in-another-store", 5)));
        Write("2.json", Documents.Usable("middle", "x", Documents.Use("use", "inner")));
        Write("3.json", Documents.Usable("inner", "x"));

        (await ImportAsync()).Files.ShouldAllBe(static file => file.Outcome == ImportOutcome.Added);

        var outer = await Catalogue.GetPublishedAsync("outer", Token);
        outer.Workflow.InlinedDefinitions.Select(static definition => definition.DefinitionId).ShouldBe(["middle", "inner"]);
    }

    [Fact]
    public async Task A_file_means_what_is_published_here_whatever_version_it_names()
    {
        Write("part.json", Documents.Usable("part", "old"));
        Write("whole.json", Documents.Of("whole", "Whole", Documents.Use("use", "part", version: 1)));
        await ImportAsync();
        Write("part.json", Documents.Usable("part", "new"));
        Write("whole.json", Documents.Of("whole", "The whole", Documents.Use("use", "part", version: 1)));

        await ImportAsync();

        (await Catalogue.GetPublishedAsync("whole", Token)).Workflow.InlinedDefinitions.ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Fact]
    public async Task Files_that_use_each_other_in_a_circle_are_refused()
    {
        Write("a.json", Documents.Usable("a", "x", Documents.Use("use", "b")));
        Write("b.json", Documents.Usable("b", "x", Documents.Use("use", "a")));

        (await ImportAsync()).Files.ShouldAllBe(static file => file.Outcome == ImportOutcome.Refused && file.Problems.Count > 0);
    }

    [Fact]
    public async Task A_file_without_ids_is_known_by_its_name()
    {
        Write("nightly.json", Documents.Json(null, "Nightly", [Documents.WriteLine("say", "x")]));
        Write("other.json", Documents.Json(null, "Other", [Documents.WriteLine("say", "x")], versionId: "by-version-id"));

        (await ImportAsync()).Files.Select(static file => file.DefinitionId).ShouldBe(["nightly", "by-version-id"]);
    }

    [Fact]
    public async Task Nodes_that_start_together_import_each_file_once()
    {
        for (var number = 0; number < 5; number++)
            Write($"{number}.json", Documents.Writes($"d{number}", "x"));

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ImportAsync(NewNode()), Token)));

        reports.Sum(static report => report.Count(ImportOutcome.Added)).ShouldBe(5);
        reports.Sum(static report => report.Count(ImportOutcome.Unchanged)).ShouldBe(15);
        (await RowsAsync<DefinitionVersionRow>()).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_missing_folder_and_a_switched_off_import_do_nothing()
    {
        Write("greeting.json", Documents.Writes("greeting", "hello"));

        (await ImportAsync(options: new DefinitionImportOptions { Folder = Path.Combine(_folder.FullName, "none") })).Files.ShouldBeEmpty();
        (await ImportAsync(options: new DefinitionImportOptions { Folder = _folder.FullName, IsEnabled = false })).Files.ShouldBeEmpty();
        (await RowsAsync<DefinitionRow>()).ShouldBeEmpty();
    }
}

public sealed class SqliteImportTests(SqliteTestDatabase database) : ImportTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlImportTests(PostgreSqlTestDatabase database) : ImportTests(database), IClassFixture<PostgreSqlTestDatabase>;
