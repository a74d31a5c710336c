using System.Globalization;
using Benchmarks.Durable;
using Microsoft.EntityFrameworkCore;

namespace Benchmarks.People;

/// <summary>Fills a database with what a large carrier has: copies of a real user, a real case and its real task.</summary>
/// <param name="tasks">How many tasks are open.</param>
internal sealed class PeopleAmounts(int tasks)
{
    /// <summary>How many users.</summary>
    public const int Users = 5000;

    /// <summary>How many tasks belong to a case.</summary>
    public const int TasksOfCase = 2;

    /// <summary>How many acts a task has, and how many events a case.</summary>
    public const int Acts = 4, Events = 12;

    /// <summary>How many tasks are open.</summary>
    public int Tasks => tasks;

    /// <summary>How many rows of history there are.</summary>
    public int History => (Tasks * Acts) + (Tasks / TasksOfCase * Events);

    /// <summary>Fills it. Seven of ten tasks are somebody's; the others wait for a role in one of a hundred units.</summary>
    public async Task FillAsync(DurableWorld world)
    {
        var cases = Tasks / TasksOfCase;
        string Text(string number) => world.IsSqlite ? $"({number})" : $"({number})::text";
        string Minutes(string number) => world.IsSqlite ? $"({number}) * 600000000" : $"({number}) * interval '1 minute'";
        string Id(string sign, string number) => $"'{sign}' || {Text(number)}";
        var ofCase = $"((n - 1) / {TasksOfCase} + 1)";
        var user = $"(n % {Users})";
        await CopyAsync(world, "users", Users, column => column switch
        {
            "id" => Id("u", "n - 1"),
            "sign_in_name" or "display_name" => Id("user", "n - 1"),
            "normalized_name" => Id("USER", "n - 1"),
            _ => null,
        }, "sign_in_name = 'somebody'");
        await CopyAsync(world, "role_holdings", Users, column => column switch
        {
            "id" => Id("h", "n - 1"),
            "user_id" => Id("u", "n - 1"),
            _ => null,
        }, "role_id = 'specialist-engineer'");
        await CopyAsync(world, "instances", cases, column => column switch { "id" => Id("i", "n"), "correlation_id" => Id("k", "n"), _ => null });
        await CopyAsync(world, "cases", cases, column => column switch
        {
            "id" => Id("c", "n"),
            "instance_id" => Id("i", "n"),
            "number" or "number_key" => Id("N", "n"),
            "started_at" or "updated_at" => $"t.{column} - {Minutes("n % 500000")}",
            "owner_id" => Id("u", user),
            _ => null,
        });
        await CopyAsync(world, "human_tasks", Tasks, column => column switch
        {
            "id" => Id("t", "n"),
            "instance_id" => Id("i", ofCase),
            "case_id" => Id("c", ofCase),
            "case_number" => Id("N", ofCase),
            "assignee_id" => $"CASE WHEN n % 10 < 7 THEN {Id("u", "n / 10 % " + Users.ToString(CultureInfo.InvariantCulture))} END",
            "state" => "CASE WHEN n % 10 < 7 THEN 1 ELSE 0 END",
            "due_at" or "due_order" => $"t.created_at + {Minutes("(n % 100000 * 7919) % 100000")}",
            "created_at" => $"t.created_at - {Minutes("n % 50000")}",
            _ => null,
        });
        await CopyAsync(world, "task_candidates", Tasks, column => column switch
        {
            "task_id" => Id("t", "n"),
            "due_order" => $"(SELECT due_order FROM human_tasks WHERE id = {Id("t", "n")})",
            "created_at" => $"(SELECT created_at FROM human_tasks WHERE id = {Id("t", "n")})",
            "pool" => $"CASE WHEN n % 100 = 9 THEN t.pool ELSE 'elsewhere' || {Text("n % 100")} END",
            _ => null,
        }, condition: "n % 10 >= 7");
        await CopyAsync(world, "task_acts", Tasks * Acts, column => column switch
        {
            "task_id" => Id("t", $"((n - 1) / {Acts} + 1)"),
            "number" => $"n % {Acts} + 1",
            "at" => $"t.at - {Minutes("n % 500000")}",
            _ => null,
        });
        await CopyAsync(world, "case_events", cases * Events, column => column switch
        {
            "case_id" => Id("c", $"((n - 1) / {Events} + 1)"),
            "id" => $"{(world.IsSqlite ? "printf('%032x', n)" : "lpad(to_hex(n), 32, '0')")}",
            "at" => $"t.at - {Minutes("n % 500000")}",
            _ => null,
        });
        await world.ExecuteAsync(world.IsSqlite ? "ANALYZE" : "VACUUM ANALYZE");
    }

    // Copies the first row that a table has, or that a source condition names, with other values in the columns that are given.
    private static async Task CopyAsync(DurableWorld world, string name, int count, Func<string, string?> value, string source = "1 = 1", string condition = "1 = 1")
    {
        await using var context = world.Provider.CreateContext();
        var entity = context.Model.GetEntityTypes().Single(entity => string.Equals(entity.GetTableName(), name, StringComparison.OrdinalIgnoreCase));
        var columns = entity.GetProperties().Select(static property => property.GetColumnName()).ToArray();
        var numbers = world.IsSqlite
            ? $"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count}) "
            : $"WITH numbers(n) AS (SELECT generate_series(1, {count})) ";
        var into = $"INSERT INTO {name} ({string.Join(", ", columns.Select(static column => $"\"{column}\""))}) ";
        var from = $"SELECT {string.Join(", ", columns.Select(column => value(column) ?? $"t.\"{column}\""))} FROM numbers, (SELECT * FROM {name} WHERE {source} LIMIT 1) t WHERE {condition}";
        await world.ExecuteAsync(world.IsSqlite ? numbers + into + from : into + numbers + from);
    }
}
