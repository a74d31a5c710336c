using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.SqlServer;

namespace TestKit.SqlServer;

/// <summary>Says whether a query can be put to SQL Server: EF translates it, and the text passes <see cref="TSqlScript"/>. No server is asked.</summary>
public static class SqlServerTranslation
{
    private const string Nowhere = "Server=127.0.0.1,1;Database=nowhere;User Id=nobody;Password=none;Encrypt=False";

    /// <summary>Checks a query that was made on a context of SQL Server.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">EF cannot translate it.</exception>
    /// <exception cref="TSqlException">The text is not T-SQL.</exception>
    public static string Check(IQueryable query)
    {
        var sql = query.ToQueryString();
        TSqlScript.CheckBatch(sql);
        return sql;
    }

    /// <summary>Checks a query on a context that is made for it; see <see cref="Check(IQueryable)"/>.</summary>
    public static string Check(Func<ResponseDbContext, IQueryable> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var context = new SqlServerDatabase(Nowhere).CreateContext();
        return Check(query(context));
    }

    /// <summary>Checks what has no query text: <c>ExecuteDeleteAsync</c>, <c>ExecuteUpdateAsync</c>. Nothing is executed; each statement seems to hit no row.</summary>
    /// <returns>The texts.</returns>
    /// <exception cref="InvalidOperationException">EF cannot translate it.</exception>
    /// <exception cref="TSqlException">A text is not T-SQL.</exception>
    public static async Task<IReadOnlyList<string>> CheckWritesAsync(Func<ResponseDbContext, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var recorder = new Recorder();
        await using var context = new SqlServerResponseDbContext(
            new DbContextOptionsBuilder<SqlServerResponseDbContext>().UseSqlServer(Nowhere).AddInterceptors(recorder, new NoConnection()).Options);
        await work(context);
        foreach (var (sql, parameters) in recorder.Seen)
            TSqlScript.CheckBatch(sql, parameters);
        return [.. recorder.Seen.Select(static seen => seen.Sql)];
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        public List<(string Sql, string[] Parameters)> Seen { get; } = [];

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Seen.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(static parameter => parameter.ParameterName)]));
            return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
        }
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
