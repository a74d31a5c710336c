using System.Globalization;
using Microsoft.Data.SqlClient;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Migrations.SqlServer;

/// <summary>How SQL Server wants to be spoken to.</summary>
internal sealed class SqlServerDialect : SqlDialect
{
    private const int LockNotGiven = 51001;

    public override bool HasNamelessParameters => false;

    public override bool NeedsParameterTypes => true;

    public override string Quote(string name) => $"[{name}]";

    public override string Placeholder(int place) => $"@p{place.ToString(CultureInfo.InvariantCulture)}";

    // READCOMMITTEDLOCK: without it the server refuses READPAST where READ_COMMITTED_SNAPSHOT is on, as it is in every database that EF Core creates.
    public override string Claim(string table, string where, string orderBy, int limit) =>
        $"SELECT TOP ({limit.ToString(CultureInfo.InvariantCulture)}) * FROM {Quote(table)} WITH (UPDLOCK, READPAST, ROWLOCK, READCOMMITTEDLOCK) WHERE {where} ORDER BY {orderBy}";

    public override string SelectHeld(string columns, string table, string where) =>
        $"SELECT {columns} FROM {Quote(table)} WITH (UPDLOCK, ROWLOCK) WHERE {where}";

    // The procedure tells by a number, not by an error, that it gave no lock (deadlock, time limit): going on without the lock would be silent.
    public override string LockKey(bool exclusive) =>
        $"DECLARE @taken int; EXEC @taken = sp_getapplock @Resource = {{0}}, @LockMode = '{(exclusive ? "Exclusive" : "Shared")}', @LockOwner = 'Transaction'; "
        + $"IF @taken < 0 THROW {LockNotGiven.ToString(CultureInfo.InvariantCulture)}, 'The lock was not given.', 1;";

    // Numbers of the server's own list of errors; negative ones and small ones are the client's and the network's.
    public override StorageFault Classify(Exception exception) => Find<SqlException>(exception) switch
    {
        null => StorageFault.Other,
        { Number: 2601 or 2627 } => StorageFault.Duplicate,
        { Number: 1205 or 1222 or 3960 or LockNotGiven } => StorageFault.Race,
        { Number: 229 or 230 or 262 or 3906 or 4060 or 18456 } => StorageFault.Forbidden,
        { Number: -2 or -1 or 0 or 2 or 53 or 64 or 121 or 233 or 1101 or 1105 or 9002 or 10053 or 10054 or 10060 or 10061 or 40197 or 40501 or 40613 } => StorageFault.Unavailable,
        { Class: >= 20 } => StorageFault.Unavailable,
        _ => StorageFault.Other,
    };
}
