using System.Data.Common;

namespace ResponseWorkflow.Application.Storage.Tables;

/// <summary>Writes all rows in one round trip, and those with which the same is done by one statement where the database can.</summary>
internal sealed class BatchWriter(SqlDialect dialect, DbConnection connection) : RowWriter
{
    public override async ValueTask WriteAsync(DbTransaction transaction, List<PendingWrite> writes, CancellationToken cancellationToken)
    {
        RowSet[] sets = [.. RowSet.Of(writes)];
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var set in sets)
            batch.BatchCommands.Add(set.IsMany ? CommandFor(batch, set) : CommandFor(batch, set.Writes[0]));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        for (var place = 0; place < sets.Length; place++)
            Check(sets[place].Writes, batch.BatchCommands[place].RecordsAffected);
    }

    // The client prepares by text what is sent often; a command of its own costs nothing.
    public override DbCommand Prepared(DbTransaction transaction, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var place = 0; place < parameters; place++)
        {
            var parameter = command.CreateParameter();
            if (!dialect.HasNamelessParameters)
                parameter.ParameterName = dialect.Placeholder(place);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public override ValueTask ReturnAsync(DbCommand command) => command.DisposeAsync();

    private DbBatchCommand CommandFor(DbBatch batch, PendingWrite write)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = write.Statement.Sql;
        var columns = write.Statement.Parameters;
        for (var place = 0; place < columns.Count; place++)
        {
            var parameter = command.CreateParameter();
            Name(parameter, place);
            if (dialect.NeedsParameterTypes && columns[place].Type is { } type)
                parameter.DbType = type;
            parameter.Value = columns[place].ValueOf(write.Row);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private DbBatchCommand CommandFor(DbBatch batch, RowSet set)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = set.Statement.ManySql!;
        for (var place = 0; place < set.Statement.Parameters.Count; place++)
        {
            var parameter = command.CreateParameter();
            Name(parameter, place);
            parameter.Value = set.Statement.Parameters[place].ValuesOf(set.Writes);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private void Name(DbParameter parameter, int place)
    {
        if (!dialect.HasNamelessParameters)
            parameter.ParameterName = dialect.Placeholder(place);
    }
}
