using System.Data.Common;

namespace ResponseWorkflow.Application.Storage.Tables;

/// <summary>Writes one row after the other by commands that are kept, prepared, for the connection's life.</summary>
internal sealed class CommandWriter(SqlDialect dialect, DbConnection connection) : RowWriter
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public override async ValueTask WriteAsync(DbTransaction transaction, List<PendingWrite> writes, CancellationToken cancellationToken)
    {
        foreach (var write in writes)
        {
            var command = Prepared(transaction, write.Statement.Sql, write.Statement.Parameters.Count);
            for (var place = 0; place < write.Statement.Parameters.Count; place++)
                command.Parameters[place].Value = write.Statement.Parameters[place].ValueOf(write.Row);
            Check([write], await command.ExecuteNonQueryAsync(cancellationToken));
        }
    }

    public override DbCommand Prepared(DbTransaction transaction, string sql, int parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
            _commands.Add(sql, command = Make(sql, parameters));
        command.Transaction = transaction;
        return command;
    }

    public override ValueTask ReturnAsync(DbCommand command) => ValueTask.CompletedTask;

    private DbCommand Make(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var place = 0; place < parameters; place++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = dialect.Placeholder(place);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
