using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using ResponseWorkflow.Migrations.Sqlite;
using ResponseWorkflow.Migrations.SqlServer;

namespace TestKit.SqlServer;

/// <summary>
/// Follows every query that this process makes on SQLite: each is translated for SQL Server too, and its text checked by <see cref="TSqlScript"/>. No server is asked.
/// </summary>
/// <remarks>
/// What is translated is the query as EF has it before it turns to a database, with sample values for its parameters. Statements that are written by hand differ by
/// product and are checked elsewhere: here the table stands for them.
/// </remarks>
public sealed class SqlServerShadow : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IAsyncDisposable
{
    private const string Nowhere = "Server=127.0.0.1,1;Database=nowhere;User Id=nobody;Password=none;Encrypt=False";

    private static readonly MethodInfo Generic = typeof(SqlServerShadow).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly ConcurrentDictionary<string, string> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _texts = new(StringComparer.Ordinal);
    private readonly List<IDisposable> _subscriptions = [];

    /// <summary>Begins to follow. As a fixture of an assembly it fails its run at the end when a query cannot be put to SQL Server.</summary>
    public SqlServerShadow() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    private SqlServerShadow(Expression query) => Follow(query);

    /// <summary>Queries that cannot be put to SQL Server, with what is wrong.</summary>
    public IReadOnlyCollection<string> Faults => [.. _faults.Select(static fault => $"{fault.Value}\n{fault.Key}")];

    /// <summary>The texts for SQL Server.</summary>
    public IReadOnlyCollection<string> Texts => [.. _texts.Keys];

    /// <summary>Follows one query that was made on SQLite, and nothing else.</summary>
    public static SqlServerShadow Of(IQueryable query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new SqlServerShadow(query.Expression);
    }

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this));
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Value: QueryExpressionEventData { Context: SqliteResponseDbContext } query } && value.Key == CoreEventId.QueryCompilationStarting.Name)
            Follow(query.Expression);
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A query cannot be put to SQL Server.</exception>
    public ValueTask DisposeAsync()
    {
        _subscriptions.ForEach(static subscription => subscription.Dispose());
        return _faults.IsEmpty
            ? ValueTask.CompletedTask
            : throw new InvalidOperationException($"{_faults.Count} queries cannot be put to SQL Server:\n{string.Join("\n\n", Faults)}");
    }

    private void Follow(Expression query)
    {
        try
        {
            foreach (var (sql, parameters) in Translate(query))
            {
                TSqlScript.CheckBatch(sql, parameters);
                _texts.TryAdd(sql, 0);
            }
        }
#pragma warning disable CA1031 // Whatever it is: the query is named, and the test that asks for the faults fails.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _faults.TryAdd(query.ToString(), exception.Message);
        }
    }

    private static List<(string Sql, string[] Parameters)> Translate(Expression query)
    {
        var recorder = new Recorder();
        using var context = new SqlServerResponseDbContext(new DbContextOptionsBuilder<SqlServerResponseDbContext>()
            .UseSqlServer(Nowhere).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).AddInterceptors(recorder, new NoConnection()).Options);
        var moved = new Mover(context);
        var expression = moved.Visit(query);
        var element = expression.Type.GetInterfaces().Prepend(expression.Type).FirstOrDefault(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>))?.GetGenericArguments()[0];
        var result = element is null ? expression.Type : typeof(IEnumerable<>).MakeGenericType(element);
        try
        {
            Generic.MakeGenericMethod(result).Invoke(null, [context, expression, moved.Parameters]);
        }
        catch (TargetInvocationException exception) when (recorder.Seen.Count > 0 && exception.InnerException is InvalidOperationException)
        {
            // A single value was wanted, and nobody answered.
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }

        return recorder.Seen.Count > 0 ? recorder.Seen : throw new InvalidOperationException("No statement was made.");
    }

    private static void Run<T>(DbContext context, Expression query, IReadOnlyDictionary<string, Type> parameters)
    {
        var compiled = context.GetService<IDatabase>().CompileQuery<T>(query, async: false);
        var values = context.GetService<IQueryContextFactory>().Create();
        foreach (var (name, type) in parameters)
            values.Parameters[name] = Sample(type);
        if (compiled(values) is System.Collections.IEnumerable rows and not string)
        {
            foreach (var _ in rows)
                throw new InvalidOperationException("Nobody answered, and yet there is a row.");
        }
    }

    private static object? Sample(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return "x";
        if (plain.IsArray)
        {
            var items = Array.CreateInstance(plain.GetElementType()!, 2);
            items.SetValue(Sample(plain.GetElementType()!), 0);
            items.SetValue(Sample(plain.GetElementType()!), 1);
            return items;
        }

        if (plain.IsValueType)
            return Activator.CreateInstance(plain);

        // Lists and sets of values.
        var element = plain.GetInterfaces().Prepend(plain).FirstOrDefault(static one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        if (element is null)
            return null;
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        list.Add(Sample(element));
        return plain.IsInstanceOfType(list) ? list : Activator.CreateInstance(plain, list);
    }

    /// <summary>Moves a query from one model to another.</summary>
    private sealed class Mover(DbContext context) : ExpressionVisitor
    {
        private readonly Dictionary<string, Type> _parameters = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, Type> Parameters => _parameters;

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(context.Model.FindEntityType(root.EntityType.ClrType)!);
                case QueryParameterExpression parameter:
                    _parameters[parameter.Name] = parameter.Type;
                    return parameter;
                default:
                    return base.VisitExtension(node);
            }
        }
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        public List<(string Sql, string[] Parameters)> Seen { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Record(command);
            using var nothing = new DataTable();
            return InterceptionResult<DbDataReader>.SuppressWithResult(nothing.CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Record(command);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        private void Record(DbCommand command) => Seen.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(static parameter => parameter.ParameterName)]));
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();
    }
}
