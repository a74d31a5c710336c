using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.PostgreSql;
using ResponseWorkflow.Migrations.Sqlite;
using ResponseWorkflow.Migrations.SqlServer;

namespace Compliance.Storage;

/// <summary>The tables as the model has them. No database is asked.</summary>
public sealed partial class ModelTests
{
    private const int WideCharacter = 2;

    public static TheoryData<string> Products => ["Sqlite", "PostgreSql", "SqlServer"];

    [Theory]
    [MemberData(nameof(Products))]
    public void The_migrations_make_what_the_model_says(string product)
    {
        using var context = Context(product);
        context.Database.HasPendingModelChanges().ShouldBeFalse($"Add a migration for {product}.");
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void The_migrations_of_all_products_have_the_same_names(string product)
    {
        using var context = Context(product);
        using var first = Context("Sqlite");
        Names(context).ShouldBe(Names(first));

        static IEnumerable<string> Names(ResponseDbContext context) => context.Database.GetMigrations().Select(static name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]);
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void All_names_are_in_small_letters_and_short_enough(string product)
    {
        using var context = Context(product);
        foreach (var entity in context.Model.GetEntityTypes())
        {
            string[] names =
            [
                entity.GetTableName()!,
                .. entity.GetProperties().Select(static property => property.GetColumnName()),
                .. entity.GetKeys().Select(static key => key.GetName()!),
                .. entity.GetIndexes().Select(static index => index.GetDatabaseName()!),
            ];

            // PostgreSQL cuts longer ones without a word.
            foreach (var name in names)
            {
                Snake().IsMatch(name).ShouldBeTrue(name);
                name.Length.ShouldBeLessThanOrEqualTo(63, name);
            }
        }
    }

    [Fact]
    public void All_products_have_the_same_tables_columns_and_indexes()
    {
        using var sqlite = Context("Sqlite");
        foreach (var product in Products.Select(static row => row.Data))
        {
            using var context = Context(product);
            Shape(context).ShouldBe(Shape(sqlite), product);
        }

        static IEnumerable<string> Shape(ResponseDbContext context) => context.Model.GetEntityTypes().SelectMany(static entity => new[]
        {
            $"{entity.GetTableName()}: {string.Join(", ", entity.GetProperties().Select(static property => $"{property.GetColumnName()}{(property.IsNullable ? "?" : "")}"))}",
        }.Concat(entity.GetIndexes().Select(static index => $"{index.GetDatabaseName()}: {string.Join(", ", index.Properties.Select(static property => property.GetColumnName()))} {index.IsUnique} {index.GetFilter()}")));
    }

    [Fact]
    public void Keys_fit_into_the_indexes_of_SQL_Server()
    {
        using var context = Context("SqlServer");
        foreach (var entity in context.Model.GetEntityTypes())
        {
            // Its rows are kept in the order of the primary key; the limits are the server's.
            Size(entity.FindPrimaryKey()!.Properties).ShouldBeLessThanOrEqualTo(900, entity.GetTableName());
            foreach (var index in entity.GetIndexes())
                Size(index.Properties).ShouldBeLessThanOrEqualTo(1700, index.GetDatabaseName());
        }

        static int Size(IEnumerable<IReadOnlyProperty> properties) => properties.Sum(static property =>
            property.ClrType == typeof(string) ? property.GetMaxLength().ShouldNotBeNull($"{property.Name} has no greatest length.") * WideCharacter : 10);
    }

    private static ResponseDbContext Context(string product) => product switch
    {
        "Sqlite" => new SqliteDatabase("Data Source=:memory:").CreateContext(),
        "PostgreSql" => new PostgreSqlResponseDbContext(new DbContextOptionsBuilder<PostgreSqlResponseDbContext>().UseNpgsql("Host=nowhere").Options),
        _ => new SqlServerDatabase("Server=nowhere").CreateContext(),
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Snake();
}
