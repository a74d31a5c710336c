using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ResponseWorkflow.Migrations.SqlServer;
using TestKit.SqlServer;

namespace Compliance.SqlServer;

/// <summary>The script that a DBA runs on SQL Server.</summary>
public sealed class MigrationScriptTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    [InlineData(MigrationsSqlGenerationOptions.NoTransactions)]
    public void It_is_TSql(MigrationsSqlGenerationOptions options) => TSqlScript.CheckScript(Script(options));

    [Fact]
    public void It_makes_every_table_and_every_index_of_the_model()
    {
        var script = Script(MigrationsSqlGenerationOptions.Idempotent);
        using var context = new SqlServerDatabase("Server=nowhere").CreateContext();
        foreach (var entity in context.Model.GetEntityTypes())
        {
            script.ShouldContain($"CREATE TABLE [{entity.GetTableName()}] (");
            foreach (var index in entity.GetIndexes())
                script.ShouldContain($"INDEX [{index.GetDatabaseName()}] ON [{entity.GetTableName()}]");
        }
    }

    [Fact]
    public void Each_change_is_made_only_where_it_is_missing()
    {
        var lines = Script(MigrationsSqlGenerationOptions.Idempotent).Split('\n').Select(static line => line.TrimEnd()).ToArray();
        var changes = lines.Count(static line => line.TrimStart() is ['C', 'R', 'E', 'A', 'T', 'E', ' ', ..] or ['I', 'N', 'S', 'E', 'R', 'T', ' ', ..]);
        var questions = lines.Count(static line => line is "IF NOT EXISTS (" || line.StartsWith("IF OBJECT_ID(", StringComparison.Ordinal));

        changes.ShouldBeGreaterThan(20);
        questions.ShouldBeGreaterThanOrEqualTo(changes);
        lines.ShouldNotContain(static line => line.StartsWith("CREATE", StringComparison.Ordinal) || line.StartsWith("INSERT", StringComparison.Ordinal), "Outside of a block nothing asks first.");
    }

    private static string Script(MigrationsSqlGenerationOptions options)
    {
        using var context = new SqlServerDatabase("Server=nowhere").CreateContext();
        return context.GetService<IMigrator>().GenerateScript(options: options);
    }
}
