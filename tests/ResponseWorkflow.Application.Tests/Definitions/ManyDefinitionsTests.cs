using System.Diagnostics;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class ManyDefinitionsTests(TestDatabase database) : DefinitionTests(database)
{
    private const int Count = 2000;

    /// <summary>Far above what is measured (a few milliseconds each), so that only a look at every document can exceed it.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(400);

    [Fact]
    public async Task Publication_and_lookups_stay_fast_with_two_thousand_definitions()
    {
        await FillAsync();
        await PublishAsync(Documents.Usable("part", "x"));
        var catalogue = NewNode().Catalogue;
        await catalogue.RefreshAsync(Token);

        (await FastestAsync(() => PublishAsync(Documents.Of("whole", "Whole", Documents.Use("use", "part"), Documents.Event("start", "alarm"))))).ShouldBeLessThan(Bound);
        (await FastestAsync(() => SaveAsync(Documents.Writes("greeting", "hello")))).ShouldBeLessThan(Bound);
        (await FastestAsync(() => Queries.ListAsync(new DefinitionFilter { Text = "name 19", State = VersionState.Published }, new PageRequest(0, 50), Token))).ShouldBeLessThan(Bound);
        (await FastestAsync(() => Queries.GetLatestAsync("d1234", Token))).ShouldBeLessThan(Bound);
        (await FastestAsync(async () => await catalogue.GetPublishedAsync("whole", Token))).ShouldBeLessThan(Bound);
        (await FastestAsync(() => catalogue.RefreshAsync(Token))).ShouldBeLessThan(Bound);
    }

    // Rows of 20 kB each, written straight: how they come about is not measured here.
    private Task FillAsync() => Here.Database.RunAsync(
        (transaction, _) =>
        {
            var document = Documents.Writes("d", new string('x', 20_000)).Write(DocumentForm.Api);
            for (var number = 0; number < Count; number++)
            {
                transaction.Insert(new DefinitionRow { DefinitionId = $"d{number}", Name = $"Name {number}", LatestVersion = 1, RowVersion = 1, CreatedAt = Clock.GetUtcNow() });
                transaction.Insert(new DefinitionVersionRow
                {
                    Id = $"v{number}",
                    DefinitionId = $"d{number}",
                    Version = 1,
                    Name = $"Name {number}",
                    State = VersionState.Published,
                    IsLatest = true,
                    ContentHash = "",
                    Document = document,
                    Pins = "{}",
                    Author = Ann,
                    CreatedAt = Clock.GetUtcNow(),
                    ModifiedAt = Clock.GetUtcNow(),
                    PublishedAt = Clock.GetUtcNow(),
                });
            }

            return Task.CompletedTask;
        },
        Token);

    private static async Task<TimeSpan> FastestAsync(Func<Task> action)
    {
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < 4; run++)
        {
            var watch = Stopwatch.StartNew();
            await action();
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{fastest.TotalMilliseconds:F1} ms");
        return fastest;
    }
}

public sealed class SqliteManyDefinitionsTests(SqliteTestDatabase database) : ManyDefinitionsTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlManyDefinitionsTests(PostgreSqlTestDatabase database) : ManyDefinitionsTests(database), IClassFixture<PostgreSqlTestDatabase>;
