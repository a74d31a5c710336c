using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class QueryTests(TestDatabase database) : DefinitionTests(database)
{
    private async Task<string[]> IdsAsync(DefinitionFilter filter) => [.. (await Queries.ListAsync(filter, new PageRequest(), Token)).Items.Select(static item => item.DefinitionId)];

    private async Task StoreSomeAsync()
    {
        await SaveAsync(Documents.Writes("f-1", "x", "Fault 100%"));
        await PublishAsync(Documents.Writes("f-2", "x", "Severe FAULT"));
        await SaveAsync(Documents.Writes("f-2", "y", "Severe FAULT"));
        await PublishAsync(Documents.Writes("o-1", "x", "故障处理"));
        await Store.RetractAsync("o-1", Ann, Token);
        await PublishAsync(Documents.Usable("part", "x"));
    }

    [Fact]
    public async Task Definitions_are_found_by_part_of_their_name_or_id()
    {
        await StoreSomeAsync();

        (await IdsAsync(new DefinitionFilter { Text = "fault" })).ShouldBe(["f-1", "f-2"]);
        (await IdsAsync(new DefinitionFilter { Text = "O-1" })).ShouldBe(["o-1"]);
        (await IdsAsync(new DefinitionFilter { Text = "障处" })).ShouldBe(["o-1"]);
        (await IdsAsync(new DefinitionFilter { Text = "0%" })).ShouldBe(["f-1"]);
        (await IdsAsync(new DefinitionFilter { Text = "_" })).ShouldBeEmpty();
        (await IdsAsync(new DefinitionFilter { Text = "  " })).Length.ShouldBe(4);
    }

    [Fact]
    public async Task Definitions_are_found_by_where_they_stand()
    {
        await StoreSomeAsync();

        (await IdsAsync(new DefinitionFilter { State = VersionState.Draft })).ShouldBe(["f-1", "f-2"]);
        (await IdsAsync(new DefinitionFilter { State = VersionState.Published })).ShouldBe(["part", "f-2"]);
        (await IdsAsync(new DefinitionFilter { State = VersionState.Retracted })).ShouldBe(["o-1"]);
        (await IdsAsync(new DefinitionFilter { UsableAsActivity = true })).ShouldBe(["part"]);
    }

    [Fact]
    public async Task A_definition_tells_its_newest_and_its_published_version()
    {
        await StoreSomeAsync();

        var definition = await Queries.GetDefinitionAsync("f-2", Token);

        definition.Latest.Version.ShouldBe(2);
        definition.Latest.State.ShouldBe(VersionState.Draft);
        definition.PublishedVersion.ShouldBe(1);
        definition.PublishedVersionId.ShouldBe((await Queries.GetPublishedAsync("f-2", Token)).Summary.Id);
        (await Queries.GetDefinitionAsync("o-1", Token)).PublishedVersion.ShouldBeNull();
    }

    [Fact]
    public async Task Lists_come_in_pages()
    {
        for (var number = 0; number < 7; number++)
            await SaveAsync(Documents.Writes($"d{number}", "x", $"Name {6 - number}"));

        var first = await Queries.ListAsync(new DefinitionFilter(), new PageRequest(0, 3), Token);
        var last = await Queries.ListAsync(new DefinitionFilter(), new PageRequest(2, 3), Token);
        var beyond = await Queries.ListAsync(new DefinitionFilter(), new PageRequest(9, 3), Token);

        first.TotalCount.ShouldBe(7);
        first.Items.Select(static item => item.DefinitionId).ShouldBe(["d6", "d5", "d4"]);
        last.Items.Select(static item => item.DefinitionId).ShouldBe(["d0"]);
        beyond.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Versions_come_the_newest_first()
    {
        for (var number = 0; number < 5; number++)
            await PublishAsync(Documents.Writes("greeting", $"{number}"));

        var page = await Queries.ListVersionsAsync("greeting", new PageRequest(1, 2), Token);

        page.TotalCount.ShouldBe(5);
        page.Items.Select(static version => (version.Version, version.State)).ShouldBe([(3, VersionState.Retracted), (2, VersionState.Retracted)]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 201)]
    [InlineData(-1, 10)]
    [InlineData(int.MaxValue, 200)]
    public async Task Pages_that_cannot_be_are_refused(int number, int size)
    {
        await RefusedAsync(() => Queries.ListAsync(new DefinitionFilter(), new PageRequest(number, size), Token), "field.range");
        await RefusedAsync(() => Queries.ListVersionsAsync("greeting", new PageRequest(number, size), Token), "field.range");
    }

    [Fact]
    public async Task A_version_is_found_by_its_number()
    {
        await StoreSomeAsync();

        (await Queries.GetVersionAsync("f-2", 1, Token)).Summary.State.ShouldBe(VersionState.Published);
        await RefusedAsync(() => Queries.GetVersionAsync("f-2", 3, Token), "version.unknown");
        await RefusedAsync(() => Queries.GetVersionAsync("nothing", 1, Token), "definition.unknown");
        await RefusedAsync(() => Queries.GetLatestAsync("nothing", Token), "definition.unknown");
        await RefusedAsync(() => Queries.GetPublishedAsync("nothing", Token), "definition.unknown");
        await RefusedAsync(() => Queries.GetPublishedAsync("f-1", Token), "definition.unpublished");
        await RefusedAsync(() => Queries.ListVersionsAsync("nothing", new PageRequest(), Token), "definition.unknown");
    }
}

public sealed class SqliteQueryTests(SqliteTestDatabase database) : QueryTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlQueryTests(PostgreSqlTestDatabase database) : QueryTests(database), IClassFixture<PostgreSqlTestDatabase>;
