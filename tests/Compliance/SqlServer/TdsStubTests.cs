using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.SqlServer;
using TestKit.SqlServer;
using TestKit.SqlServer.Tds;

namespace Compliance.SqlServer;

/// <summary>The client of SQL Server, speaking its protocol to a stub: what is sent, and how answers are taken.</summary>
public sealed class TdsStubTests : IAsyncDisposable
{
    private static readonly RowUpdate<InstanceRow> Update = new([nameof(InstanceRow.State), nameof(InstanceRow.RowVersion)], [nameof(InstanceRow.Name)]);
    private readonly TdsStub _stub = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Fact]
    public async Task A_command_with_parameters_arrives_with_their_types_and_values()
    {
        _stub.Answer = static request => request.Kind == TdsRequestKind.Statement
            ? TdsAnswer.Table(["id", "number", "large", "flag", "instant", "bytes", "nothing"], ["割接", 7, 8_000_000_000L, true, Storage.Sample.Instant, new byte[] { 1, 2, 3 }, null])
            : TdsAnswer.Hit(0);
        await using var connection = new SqlConnection(_stub.ConnectionString);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM [instances] WHERE [id] = @p0 AND [version] = @p1";
        command.Parameters.AddWithValue("@p0", "割接");
        command.Parameters.AddWithValue("@p1", 17);
        await using var reader = await command.ExecuteReaderAsync(Token);

        (await reader.ReadAsync(Token)).ShouldBeTrue();
        reader.GetString(0).ShouldBe("割接");
        reader.GetInt32(1).ShouldBe(7);
        reader.GetInt64(2).ShouldBe(8_000_000_000L);
        reader.GetBoolean(3).ShouldBeTrue();
        reader.GetDateTimeOffset(4).ShouldBe(Storage.Sample.Instant);
        reader.GetFieldValue<byte[]>(5).ShouldBe([1, 2, 3]);
        reader.IsDBNull(6).ShouldBeTrue();
        (await reader.ReadAsync(Token)).ShouldBeFalse();

        var sent = _stub.Requests.Single(static request => request.Kind == TdsRequestKind.Statement);
        sent.Text.ShouldBe(command.CommandText);
        sent.Declaration.ShouldBe("@p0 nvarchar(2),@p1 int");
        sent.Parameters.ShouldBe(new Dictionary<string, object?> { ["@p0"] = "割接", ["@p1"] = 17 });
        _stub.Requests.First().ShouldBe(_stub.Requests.First(static request => request is { Kind: TdsRequestKind.SignIn, Text: "response" }));
    }

    [Fact]
    public void The_part_of_the_client_that_is_made_here_is_the_one_that_is_loaded()
    {
        var part = AppDomain.CurrentDomain.GetAssemblies().Concat([Assembly.Load("Microsoft.SqlServer.Server")]).First(static assembly => assembly.GetName().Name == "Microsoft.SqlServer.Server");
        part.GetCustomAttribute<AssemblyCompanyAttribute>()!.Company.ShouldBe("The ResponseWorkflow authors");

        // What the client refers to of it must be there.
        foreach (var name in new[] { "IBinarySerialize", "SqlUserDefinedTypeAttribute", "InvalidUdtException", "Format" })
            part.GetType($"Microsoft.SqlServer.Server.{name}").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_transaction_of_the_product_begins_writes_in_one_message_and_commits()
    {
        await using var provider = new SqlServerDatabase(_stub.ConnectionString);
        var row = Storage.Sample.Instance("i1");
        row.Name = "割接";
        await TestDatabase.Open(provider).RunAsync(
            async (transaction, token) =>
            {
                await transaction.LockAsync("key", exclusive: true, token);
                transaction.Insert(row);
                transaction.Insert(new TimerRow { Id = "t1", DueAt = Storage.Sample.Instant, InstanceId = "i1" });
                transaction.Update(Update, row);
                transaction.Delete(new TimerRow { Id = "t0" });
            },
            Token);

        var sent = _stub.Requests.ToArray();
        sent.Select(static request => request.Kind).ShouldBe(
        [
            TdsRequestKind.SignIn, TdsRequestKind.Begin, TdsRequestKind.Statement, TdsRequestKind.Statement, TdsRequestKind.Statement,
            TdsRequestKind.Statement, TdsRequestKind.Statement, TdsRequestKind.Commit,
        ]);
        sent[1].Text.ShouldBe("ReadCommitted");
        foreach (var statement in sent.Where(static request => request.Kind == TdsRequestKind.Statement))
            TSqlScript.CheckBatch(statement.Text, [.. statement.Parameters.Keys]);
        sent[3].Parameters.Values.ShouldContain("割接");
        sent[3].Parameters.Values.ShouldContain(value => value is byte[]);
        sent[3].Parameters.Values.ShouldContain(Storage.Sample.Instant);
        sent[3].Declaration.ShouldContain("varbinary");
        sent[3].Declaration.ShouldContain("datetimeoffset");
    }

    [Fact]
    public async Task A_row_that_is_not_hit_is_a_lost_race_and_is_rolled_back()
    {
        var misses = 1;
        _stub.Answer = request => TdsAnswer.Hit(request.Text.StartsWith("UPDATE", StringComparison.Ordinal) && misses-- > 0 ? 0 : 1);
        await using var provider = new SqlServerDatabase(_stub.ConnectionString);
        await TestDatabase.Open(provider).RunAsync(
            static (transaction, _) =>
            {
                transaction.Update(Update, Storage.Sample.Instance("i1"));
                return Task.CompletedTask;
            },
            Token);

        var ends = _stub.Requests.Where(static request => request.Kind is TdsRequestKind.Commit or TdsRequestKind.Rollback).Select(static request => request.Kind);
        ends.ShouldBe([TdsRequestKind.Rollback, TdsRequestKind.Commit]);
    }

    [Fact]
    public async Task A_query_of_the_product_reads_its_rows()
    {
        _stub.Answer = static request => request.Text.Contains("[catalogue]", StringComparison.Ordinal) ? TdsAnswer.Table(["id", "revision"], [1, 42L]) : TdsAnswer.Hit(0);
        await using var provider = new SqlServerDatabase(_stub.ConnectionString);
        await using var context = provider.CreateContext();
        (await context.Catalogue.SingleAsync(Token)).Revision.ShouldBe(42);
    }

    [Theory]
    [InlineData(2627, StorageFault.Duplicate)]
    [InlineData(2601, StorageFault.Duplicate)]
    [InlineData(1205, StorageFault.Race)]
    [InlineData(1222, StorageFault.Race)]
    [InlineData(3960, StorageFault.Race)]
    [InlineData(51001, StorageFault.Race)]
    [InlineData(229, StorageFault.Forbidden)]
    [InlineData(3906, StorageFault.Forbidden)]
    [InlineData(1105, StorageFault.Unavailable)]
    [InlineData(9002, StorageFault.Unavailable)]
    [InlineData(208, StorageFault.Other)]
    public async Task An_error_of_the_server_has_its_class(int number, StorageFault fault)
    {
        _stub.Answer = request => request.Kind == TdsRequestKind.Statement ? TdsAnswer.Error(number) : TdsAnswer.Hit(0);
        (await FaultAsync(_stub.ConnectionString)).ShouldBe(fault);
    }

    [Theory]
    [InlineData(18456)]
    [InlineData(4060)]
    public async Task A_refused_sign_in_is_forbidden(int number)
    {
        _stub.Answer = request => request.Kind == TdsRequestKind.SignIn ? TdsAnswer.Error(number, 14) : TdsAnswer.Hit(0);
        (await FaultAsync(_stub.ConnectionString)).ShouldBe(StorageFault.Forbidden);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable() =>
        (await FaultAsync("Server=127.0.0.1,1;User Id=x;Password=y;Encrypt=False;Connect Timeout=5;ConnectRetryCount=0")).ShouldBe(StorageFault.Unavailable);

    private static async Task<StorageFault> FaultAsync(string connectionString)
    {
        await using var provider = new SqlServerDatabase(connectionString);
        try
        {
            await using var context = provider.CreateContext();
            await context.Database.OpenConnectionAsync(Token);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "UPDATE [a] SET [b] = @p0";
            command.Parameters.Add(new SqlParameter("@p0", 1));
            await command.ExecuteNonQueryAsync(Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return provider.Dialect.Classify(exception);
        }

        throw new InvalidOperationException("There was no error.");
    }
}
