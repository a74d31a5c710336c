using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage.Settings;

namespace ResponseWorkflow.Application.Storage.Schema;

/// <summary>Makes the database ready before anything uses it: waits until it can be reached, brings the schema up to date, and tries whether it can be written.</summary>
/// <remarks>Several nodes may do this at once on one database: the migrations are applied under a lock of the database, and whoever comes second finds them applied.</remarks>
public sealed partial class SchemaPreparation(IDatabaseProvider provider, StorageOptions options, TimeProvider time, ILogger<SchemaPreparation> logger)
{
    /// <summary>Prepares the database.</summary>
    /// <returns>The state of the schema, which is current.</returns>
    /// <exception cref="StartRefusedException">
    /// The database stayed out of reach for <see cref="StorageOptions.StartTimeout"/>, refuses the user, is damaged or read-only, or its schema does not fit
    /// this program.
    /// </exception>
    public async Task<SchemaState> PrepareAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var pause = options.FirstStartPause;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await PrepareOnceAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or StartRefusedException))
            {
                var fault = provider.Dialect.Classify(exception);
                if (fault is StorageFault.Other && StorageCause.Find(exception) is null)
                    throw;
                if (fault is StorageFault.Forbidden or StorageFault.Other)
                    throw new StartRefusedException(SchemaRefusals.Refused(provider, fault, exception), exception);
                if (time.GetElapsedTime(began) + pause > options.StartTimeout)
                    throw new StartRefusedException(SchemaRefusals.OutOfReach(provider, options, exception), exception);
                LogWait(attempt, pause, StorageCause.Of(exception));
            }

            await Task.Delay(pause, time, cancellationToken);
            pause = pause * 2 < options.LongestStartPause ? pause * 2 : options.LongestStartPause;
        }
    }

    private async Task<SchemaState> PrepareOnceAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var state = await SchemaState.ReadAsync(context, cancellationToken);
        RefuseNewer(state);
        if (state.Missing.Count > 0)
        {
            if (!options.MigrateAtStart)
                throw new StartRefusedException(SchemaRefusals.Older(provider, state));
            await MigrateAsync(context, state, cancellationToken);
            state = await SchemaState.ReadAsync(context, cancellationToken);

            // A newer node may have been quicker.
            RefuseNewer(state);
        }

        await TryToWriteAsync(context, cancellationToken);
        return state;
    }

    private async Task MigrateAsync(ResponseDbContext context, SchemaState state, CancellationToken cancellationToken)
    {
        LogMigrating(provider.Name, string.Join(", ", state.Missing));
        var began = time.GetTimestamp();
        await using var turn = await provider.LockMigrationAsync(context, options.MigrationTimeout, cancellationToken);
        context.Database.SetCommandTimeout(options.MigrationTimeout);
        await context.Database.MigrateAsync(cancellationToken);
        LogMigrated(state.Missing.Count, time.GetElapsedTime(began).TotalMilliseconds);
    }

    // Changes nothing, but meets what a write would meet: a read-only file or server, missing rights. With a writer's connection, since that is what must work.
    [SuppressMessage("Security", "EF1002:Risk of vulnerability to SQL injection", Justification = "The names come from the model.")]
    private async Task TryToWriteAsync(ResponseDbContext context, CancellationToken cancellationToken)
    {
        var entity = context.Model.FindEntityType(typeof(Definitions.CatalogueRow))!;
        var table = provider.Dialect.Quote(entity.GetTableName()!);
        var column = provider.Dialect.Quote(entity.GetProperty(nameof(Definitions.CatalogueRow.Revision)).GetColumnName());
        await using var lease = await provider.OpenWriterAsync(cancellationToken);
        try
        {
            await using var command = lease.Connection.CreateCommand();
            command.CommandText = $"UPDATE {table} SET {column} = {column} WHERE 1 = 0";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException)
        {
            lease.Discard();
            throw;
        }
    }

    private void RefuseNewer(SchemaState state)
    {
        if (state.Unknown.Count > 0)
            throw new StartRefusedException(SchemaRefusals.Newer(provider, state));
    }

    [LoggerMessage(LogLevel.Warning, "The database cannot be used yet (try {Attempt}); the next try is in {Pause}. {Cause}")]
    private partial void LogWait(int attempt, TimeSpan pause, string cause);

    [LoggerMessage(LogLevel.Information, "The schema of the {Product} database is brought up to date: {Migrations}")]
    private partial void LogMigrating(string product, string migrations);

    [LoggerMessage(LogLevel.Information, "{Count} migrations were applied in {Elapsed:0} ms")]
    private partial void LogMigrated(int count, double elapsed);
}
