using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Storage;

namespace Compliance.Storage;

/// <summary>How SQLite reads lists of cases: along indexes, without sorting, whatever somebody may see.</summary>
public sealed class CasePlanTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CaseOrder.Started, true, "branch")]
    [InlineData(CaseOrder.Started, false, "branch")]
    [InlineData(CaseOrder.Due, false, "branch")]
    [InlineData(CaseOrder.Started, true, UnitTree.RootId)]
    [InlineData(CaseOrder.Due, true, UnitTree.RootId)]
    public async Task The_first_page_is_read_along_indexes(CaseOrder order, bool isDescending, string unitId)
    {
        await using var context = await OpenAsync();
        var account = new Account { Id = "u", Name = "u", DisplayName = "u", Grants = [new(unitId, PermissionSet.All)] };
        var walks = new CaseWalks(context, new Actor { Name = "u", Account = account }, new CaseOptions());

        var places = await walks.OfAsync(new CaseFilter(), order, after: null, isDescending, Token);
        var plan = await PlanAsync(context, CaseQueries.Ordered(places, isDescending).Take(25));

        Reads(plan, "cases").ShouldNotBeEmpty();
        Reads(plan, "cases").ShouldAllBe(static line => line.Contains("INDEX", StringComparison.Ordinal));

        // The walk along the cases in which somebody takes part may be sorted: these are few.
        if (unitId == UnitTree.RootId)
            plan.ShouldNotContain("TEMP B-TREE");
        else
            Reads(plan, "cases").ShouldContain(line => line.Contains(order == CaseOrder.Due ? "COVERING INDEX ix_cases_unit_id_due_order_id" : "COVERING INDEX ix_cases_unit_id_started_at_id", StringComparison.Ordinal), plan);
    }

    [Fact]
    public async Task A_number_circuit_or_phone_is_one_look_into_an_index()
    {
        await using var context = await OpenAsync();

        var plan = await PlanAsync(context, CaseWalks.Keyed(context, "SZ 0755-1234"));

        Reads(plan, "cases").Length.ShouldBe(4);
        Reads(plan, "cases").ShouldAllBe(static line => line.StartsWith("SEARCH", StringComparison.Ordinal) && line.Contains("INDEX", StringComparison.Ordinal));
    }

    private static string[] Reads(string plan, string table) => [.. plan.Split('\n').Where(line => line.Contains(" c ", StringComparison.Ordinal) || line.Contains(table, StringComparison.Ordinal) || line.Contains("ix_cases", StringComparison.Ordinal)).Where(static line => line.StartsWith("SEARCH", StringComparison.Ordinal) || line.StartsWith("SCAN", StringComparison.Ordinal)).Where(static line => !line.Contains("case_participants", StringComparison.Ordinal))];

    private static async Task<string> PlanAsync(ResponseDbContext context, IQueryable query)
    {
        await context.Database.OpenConnectionAsync(Token);
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using DbDataReader reader = await command.ExecuteReaderAsync(Token);
        var lines = new List<string>();
        while (await reader.ReadAsync(Token))
            lines.Add(reader.GetString(3));
        return string.Join('\n', lines);
    }

    private async Task<ResponseDbContext> OpenAsync()
    {
        await database.StartAsync(Token);
        await database.ClearAsync(Token);
        var context = database.CreateProvider(database.ConnectionString).CreateContext();
        await context.Database.ExecuteSqlRawAsync("INSERT INTO unit_links (ancestor_id, unit_id, distance) VALUES ('branch', 'branch', 0), ('branch', 'below', 1)", Token);
        return context;
    }
}
