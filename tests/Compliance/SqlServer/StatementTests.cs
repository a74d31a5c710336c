using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Storage.Tables;
using ResponseWorkflow.Migrations.SqlServer;
using TestKit;
using TestKit.SqlServer;

namespace Compliance.SqlServer;

/// <summary>Every statement that is written by hand for SQL Server: checked, and kept in a file so that a change is seen.</summary>
/// <remarks>With RESPONSEWORKFLOW_WRITE_GOLDEN=1 the file is written anew; look at the difference before committing it.</remarks>
public sealed class StatementTests
{
    private static readonly SqlDialect Dialect = new SqlServerDatabase("Server=nowhere").Dialect;

    [Fact]
    public void Each_is_TSql_and_uses_its_parameters()
    {
        foreach (var (name, sql, parameters) in All())
            Should.NotThrow(() => TSqlScript.CheckBatch(sql, parameters), name);
    }

    [Fact]
    public async Task They_are_as_they_were()
    {
        var text = new StringBuilder("-- Every statement that is written by hand for SQL Server, as tests/Compliance makes it.\n");
        foreach (var (name, sql, _) in All())
            text.Append($"\n-- {name}\n{sql.TrimEnd(';')};\n");
        if (Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_WRITE_GOLDEN") == "1")
            await File.WriteAllTextAsync(Repository.PathOf("tests", "Compliance", "Golden", "sqlserver-statements.sql"), text.ToString(), TestContext.Current.CancellationToken);

        var golden = await File.ReadAllTextAsync(Repository.PathOf("tests", "Compliance", "Golden", "sqlserver-statements.sql"), TestContext.Current.CancellationToken);
        text.ToString().ShouldBe(golden);
    }

    // Without a look at the number that the procedure returns, a lock that was not given would go unseen.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_lock_that_is_not_given_is_an_error(bool exclusive) => Dialect.LockKey(exclusive)!.ShouldContain("IF @taken < 0 THROW");

    // The server refuses READPAST in databases that EF Core has created otherwise: READ_COMMITTED_SNAPSHOT is on there.
    [Fact]
    public void A_claim_passes_over_locked_rows_with_row_versioning_too() => Dialect.Claim("timers", "1 = 1", "id", 1).ShouldContain("READPAST, ROWLOCK, READCOMMITTEDLOCK");

    [Fact]
    public void The_updates_of_the_application_are_among_them()
    {
        All().Count(static statement => statement.Name.StartsWith("update ", StringComparison.Ordinal)).ShouldBeGreaterThan(2);
    }

    private static IEnumerable<(string Name, string Sql, string[] Parameters)> All()
    {
        using var context = new SqlServerDatabase("Server=nowhere").CreateContext();
        foreach (var entity in context.Model.GetEntityTypes().OrderBy(static entity => entity.ClrType.Name, StringComparer.Ordinal))
        {
            var table = new RowTable(entity, Dialect);
            yield return Of($"insert {table.Name}", table.Insert);
            yield return Of($"delete {table.Name}", table.Delete);
            foreach (var (name, update) in Updates(entity, table))
                yield return Of($"update {table.Name}: {name}", update);
        }

        yield return ("claim", Fill(Dialect.Claim("timers", "is_held = {0} AND due_at <= {1}", "due_at", 100), 2), ["@p0", "@p1"]);
        yield return ("select held", Dialect.SelectHeld("[id], [state]", "instances", "[id] = @p0"), ["@p0"]);
        yield return ("lock exclusive", Fill(Dialect.LockKey(exclusive: true)!, 1), ["@p0"]);
        yield return ("lock shared", Fill(Dialect.LockKey(exclusive: false)!, 1), ["@p0"]);
    }

    // Updates are described by static objects; whoever adds one finds it here.
    private static IEnumerable<(string Name, RowStatement Update)> Updates(IEntityType entity, RowTable table)
    {
        var type = typeof(RowUpdate<>).MakeGenericType(entity.ClrType);
        return typeof(RowUpdate<>).Assembly.GetTypes()
            .Where(static owner => !owner.ContainsGenericParameters)
            .SelectMany(static owner => owner.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == type)
            .Select(field => (Name: $"{field.DeclaringType!.Name}.{field.Name}", Update: field.GetValue(null)!))
            .OrderBy(static update => update.Name, StringComparer.Ordinal)
            .Select(update => (update.Name, table.Update(
                (IReadOnlyList<string>)type.GetProperty(nameof(RowUpdate<object>.Set))!.GetValue(update.Update)!,
                (IReadOnlyList<string>)type.GetProperty(nameof(RowUpdate<object>.Keep))!.GetValue(update.Update)!)));
    }

    private static (string Name, string Sql, string[] Parameters) Of(string name, RowStatement statement) =>
        (name, statement.Sql, [.. statement.Parameters.Select(static (_, place) => Dialect.Placeholder(place))]);

    private static string Fill(string sql, int count) => string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, [.. Enumerable.Range(0, count).Select(Dialect.Placeholder)]);
}
