using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage.Tables;

namespace ResponseWorkflow.Application.Storage;

/// <summary>One transaction: rows that wait to be written together, and queries that see what it has written.</summary>
/// <remarks>Made by <see cref="Database.RunAsync{T}"/>, which commits it. Not safe for use by several threads.</remarks>
public sealed class StorageTransaction
{
    // SQL Server takes names of 255 characters.
    private const int LongestLockKey = 200;

    private readonly List<PendingWrite> _pending = [];
    private readonly List<Action> _afterCommit = [];
    private readonly IDatabaseProvider _provider;
    private readonly StorageSchema _schema;
    private readonly RowWriter _writer;
    private readonly StorageMetrics? _metrics;
    private ResponseDbContext? _context;

    internal StorageTransaction(IDatabaseProvider provider, StorageSchema schema, DbConnection connection, DbTransaction transaction, int attempt, StorageMetrics? metrics = null)
    {
        Attempt = attempt;
        _provider = provider;
        _schema = schema;
        Connection = connection;
        Transaction = transaction;
        _metrics = metrics;
        _writer = RowWriter.For(provider.Dialect, connection);
    }

    /// <summary>Which run of the work this is, from 1. Later ones are there because others were in the way: then it pays to lock before reading.</summary>
    public int Attempt { get; }

    /// <summary>The connection.</summary>
    public DbConnection Connection { get; }

    /// <summary>The database's transaction.</summary>
    public DbTransaction Transaction { get; }

    /// <summary>How the database wants to be spoken to.</summary>
    public SqlDialect Dialect => _provider.Dialect;

    /// <summary>A context in this transaction that tracks nothing. It does not see rows that still wait to be written: call <see cref="FlushAsync"/> first.</summary>
    public ResponseDbContext Context
    {
        get
        {
            if (_context is null)
            {
                _context = _provider.CreateContext(Connection);
                _context.Metrics = _metrics;
                _context.Database.UseTransaction(Transaction);
            }

            return _context;
        }
    }

    /// <summary>Whether rows have been written, or it has been tried.</summary>
    internal bool HasWritten { get; private set; }

    internal bool HasPending => _pending.Count > 0;

    /// <summary>Inserts a row.</summary>
    public void Insert<TRow>(TRow row)
        where TRow : class => _pending.Add(new PendingWrite(_schema.Of<TRow>().Insert, row));

    /// <summary>Updates a row by its key; one that is not hit is a lost race.</summary>
    public void Update<TRow>(RowUpdate<TRow> update, TRow row)
        where TRow : class => _pending.Add(new PendingWrite(_schema.Of(update), row));

    /// <summary>Deletes a row by its key, if it is there.</summary>
    public void Delete<TRow>(TRow row)
        where TRow : class => _pending.Add(new PendingWrite(_schema.Of<TRow>().Delete, row));

    /// <summary>Deletes a row by its key that must be there: whoever deletes it first has it, for the others it is a lost race.</summary>
    public void Take<TRow>(TRow row)
        where TRow : class => _pending.Add(new PendingWrite(_schema.Of<TRow>().Take, row));

    /// <summary>Something to do when the transaction has been committed, such as waking a worker. Never a thing that must not be lost.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>Writes what waits.</summary>
    /// <exception cref="LostRaceException">A row that should be there is not.</exception>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_pending.Count == 0)
            return;
        HasWritten = true;
        var begun = Begin();
        await _writer.WriteAsync(Transaction, _pending, cancellationToken);
        _metrics?.Took(StorageMetrics.Write, Since(begun));
        _pending.Clear();
    }

    /// <summary>Holds a lock on a key until the transaction ends.</summary>
    public async ValueTask LockAsync(string key, bool exclusive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Dialect.LockKey(exclusive) is not { } statement)
            return;
        if (key.Length > LongestLockKey)
            key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        var begun = Begin();
        await using var command = Command(string.Format(CultureInfo.InvariantCulture, statement, Dialect.Placeholder(0)), key);
        await command.ExecuteNonQueryAsync(cancellationToken);
        _metrics?.Took(StorageMetrics.Wait, Since(begun));
    }

    /// <summary>A text of SQL that is made once for each key and dialect.</summary>
    internal string Remembered<TKey>(TKey key, Func<SqlDialect, TKey, string> make)
        where TKey : notnull => _schema.Text(key, make);

    /// <summary>A command in this transaction.</summary>
    /// <param name="sql">Text with the dialect's placeholders.</param>
    /// <param name="values">Values of the placeholders, as the database takes them.</param>
    public DbCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandText = sql;
        for (var place = 0; place < values.Length; place++)
        {
            var parameter = command.CreateParameter();
            if (!Dialect.HasNamelessParameters)
                parameter.ParameterName = Dialect.Placeholder(place);
            parameter.Value = values[place];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Reads at most one row by a statement that is run often.</summary>
    /// <param name="sql">Text with one placeholder.</param>
    /// <param name="key">The placeholder's value.</param>
    /// <param name="read">Makes the result of the row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async ValueTask<T?> ReadAsync<T>(string sql, object key, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : class
    {
        var begun = Begin();
        var command = _writer.Prepared(Transaction, sql, 1);
        command.Parameters[0].Value = key;
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? read(reader) : null;
        }
        finally
        {
            await _writer.ReturnAsync(command);
            _metrics?.Took(StorageMetrics.Query, Since(begun));
        }
    }

    /// <summary>Reads rows by a statement that is run often.</summary>
    /// <param name="sql">Text with a placeholder for each key.</param>
    /// <param name="keys">The placeholders' values.</param>
    /// <param name="read">Makes the result of a row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async ValueTask<List<T>> ReadManyAsync<T>(string sql, IReadOnlyList<object> keys, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var begun = Begin();
        var command = _writer.Prepared(Transaction, sql, keys.Count);
        for (var place = 0; place < keys.Count; place++)
            command.Parameters[place].Value = keys[place];
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<T>(keys.Count);
            while (await reader.ReadAsync(cancellationToken))
                found.Add(read(reader));
            return found;
        }
        finally
        {
            await _writer.ReturnAsync(command);
            _metrics?.Took(StorageMetrics.Query, Since(begun));
        }
    }

    internal async ValueTask DisposeContextAsync()
    {
        if (_context is not null)
            await _context.DisposeAsync();
        _context = null;
    }

    internal void RunAfterCommit()
    {
        foreach (var action in _afterCommit)
            action();
    }

    // In real time: it is this machine that is measured.
    private static long Begin() => TimeProvider.System.GetTimestamp();

    private static TimeSpan Since(long begun) => TimeProvider.System.GetElapsedTime(begun);
}
