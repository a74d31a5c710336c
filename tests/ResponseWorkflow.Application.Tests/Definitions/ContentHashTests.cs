using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class ContentHashTests(TestDatabase database) : DefinitionTests(database)
{
    private const string Plain = """{ "definitionId": "a", "name": "N", "root": { "id": "main", "type": "Elsa.Sequence", "version": 1, "metadata": { "x": 1, "y": 2.5 }, "activities": [] } }""";

    [Theory]
    [InlineData("""{ "root": { "type": "Elsa.Sequence", "activities": [], "metadata": { "y": 2.50, "x": 1.0 }, "version": 1, "id": "main" }, "name": "\u004e", "definitionId": "a" }""")]
    [InlineData("""{ "id": "v1", "definitionId": "b", "version": 7, "isLatest": true, "isPublished": true, "createdAt": "2026-01-01T00:00:00Z", "toolVersion": "3.8.0.0", "links": [], "name": "N", "root": { "id": "main", "nodeId": "old:main", "type": "Elsa.Sequence", "version": 1, "metadata": { "x": 1e0, "y": 2.5 }, "activities": [] } }""")]
    public async Task Equal_content_has_an_equal_hash(string other)
    {
        var first = await SaveAsync(Documents.Parse(Plain));

        var second = await SaveAsync(Documents.Parse(other));

        second.Summary.ContentHash.ShouldBe(first.Summary.ContentHash);
        first.Summary.ContentHash.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("\"name\": \"N\"", "\"name\": \"n\"")]
    [InlineData("\"x\": 1,", "\"x\": 9007199254740993,")]
    [InlineData("\"x\": 1,", "\"x\": \"1\",")]
    [InlineData("\"activities\": []", "\"activities\": [{ \"id\": \"e\", \"type\": \"Elsa.End\" }]")]
    public async Task Other_content_has_another_hash(string part, string changed)
    {
        var first = await SaveAsync(Documents.Parse(Plain));

        var second = await SaveAsync(Documents.Parse(Plain.Replace(part, changed, StringComparison.Ordinal)));

        second.Summary.ContentHash.ShouldNotBe(first.Summary.ContentHash);
    }

    [Fact]
    public async Task The_hash_survives_a_round_trip_through_the_store()
    {
        var first = await PublishAsync(Documents.Writes("greeting", "hello"));
        var exported = (await Queries.GetVersionAsync(first.Id, Token)).Document.Write(DocumentForm.Export);

        var second = await SaveAsync(DefinitionDocument.Parse(exported).Document!.With(new DefinitionEdits { DefinitionId = "copy" }));

        second.Summary.ContentHash.ShouldBe(first.ContentHash);
    }
}

public sealed class SqliteContentHashTests(SqliteTestDatabase database) : ContentHashTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlContentHashTests(PostgreSqlTestDatabase database) : ContentHashTests(database), IClassFixture<PostgreSqlTestDatabase>;
