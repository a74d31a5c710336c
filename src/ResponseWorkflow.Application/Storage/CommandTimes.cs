using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ResponseWorkflow.Application.Storage;

/// <summary>Measures the statements of contexts, for the metrics that a context carries. Safe for use by several threads.</summary>
public sealed class CommandTimes : DbCommandInterceptor
{
    private CommandTimes()
    {
    }

    /// <summary>The one that all contexts share.</summary>
    public static CommandTimes Instance { get; } = new();

    /// <inheritdoc/>
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Took(StorageMetrics.Query, eventData);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Took(StorageMetrics.Query, eventData);
        return new(result);
    }

    /// <inheritdoc/>
    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result)
    {
        Took(StorageMetrics.Query, eventData);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Took(StorageMetrics.Query, eventData);
        return new(result);
    }

    /// <inheritdoc/>
    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Took(StorageMetrics.Write, eventData);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Took(StorageMetrics.Write, eventData);
        return new(result);
    }

    /// <inheritdoc/>
    /// <remarks>Rows come while they are read: SQLite finds them only then.</remarks>
    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        (eventData.Context as ResponseDbContext)?.Metrics?.Took(StorageMetrics.Query, eventData.Duration);
        return result;
    }

    private static void Took(string operation, CommandExecutedEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        (eventData.Context as ResponseDbContext)?.Metrics?.Took(operation, eventData.Duration);
    }
}
