using Microsoft.Data.Sqlite;
using ResponseWorkflow.Cli.Databases;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>The commands about the server's database.</summary>
public sealed class DatabaseTests : IDisposable
{
    private readonly Folder _folder = new();

    private string File => Path.Combine(_folder.Path, "response.db");

    // Without a pool no connection outlives the test's folder.
    private string Connection => $"Data Source={File};Pooling=False";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_script_makes_a_schema_that_the_status_finds_current()
    {
        var script = Cli.Run("db", "script");
        Execute(script.Output);

        var status = Cli.Run("db", "status", "--connection", Connection);

        script.ExitCode.ShouldBe(0, script.Errors);
        script.Errors.ShouldContain("must be run once");
        status.ExitCode.ShouldBe(0, status.Errors);
        status.Lines.ShouldAllBe(static line => line.StartsWith("applied 2"));
        status.Lines.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("postgresql", "DO $EF$")]
    [InlineData("sqlserver", "IF NOT EXISTS (")]
    [InlineData("SqlServer", "\nGO\n")]
    public void The_script_of_a_shared_database_may_be_run_at_any_time(string provider, string conditional)
    {
        var script = Cli.Run("db", "script", "--provider", provider);

        script.ExitCode.ShouldBe(0, script.Errors);
        script.Output.ShouldContain(conditional);
        script.Output.ShouldContain("idempotency_keys");
        script.Output.ShouldNotContain("\r");
        script.Output[0].ShouldNotBe('\uFEFF');
        script.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void From_the_newest_migration_on_there_is_nothing_to_do()
    {
        var script = Cli.Run("db", "script", "--from", Cli.Run("db", "script").Output.Split('\'').Last(static word => word.StartsWith("20", StringComparison.Ordinal)));

        script.ExitCode.ShouldBe(0, script.Errors);
        script.Output.ShouldNotContain("CREATE TABLE \"");
    }

    [Fact]
    public void The_script_can_be_written_to_a_file()
    {
        var file = Path.Combine(_folder.Path, "schema.sql");

        var result = Cli.Run("db", "script", "--provider", "sqlserver", "--output", file);

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldBeEmpty();
        System.IO.File.ReadAllText(file).ShouldBe(Cli.Run("db", "script", "--provider", "sqlserver").Output);
        Cli.Run("db", "script", "--output", _folder.Path).ShouldBeUnusable("--output", "cannot be written");
    }

    [Fact]
    public void A_range_is_found_by_id_or_name_and_goes_forwards_only()
    {
        var range = new MigrationRange(["20260101000000_Initial", "20260201000000_Notices", "20260301000000_Limits"]);

        range.Of(null, null).ShouldBe(("0", "20260301000000_Limits"));
        range.Of("initial", "Notices").ShouldBe(("20260101000000_Initial", "20260201000000_Notices"));
        range.Of("20260301000000_Limits", null).ShouldBe(("20260301000000_Limits", "20260301000000_Limits"));
        Should.Throw<UnusableInputException>(() => range.Of("Limits", "Initial")).Message.ShouldContain("forwards only");
        Should.Throw<UnusableInputException>(() => range.Of(null, "Notice")).Message.ShouldContain("20260201000000_Notices");
    }

    [Fact]
    public void The_status_tells_what_is_missing_and_what_is_unknown()
    {
        System.IO.File.WriteAllBytes(File, []);
        var empty = Cli.Run("db", "status", "--connection", Connection);
        Execute(Cli.Run("db", "script").Output);
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Tomorrow', '99.0')");
        var newer = Cli.Run("db", "status", "--connection", Connection, "--provider", "sqlite");

        empty.ExitCode.ShouldBe(1);
        empty.Lines[0].ShouldStartWith("missing ");
        newer.ExitCode.ShouldBe(1);
        newer.Lines[^1].ShouldBe("unknown 29991231000000_Tomorrow");
    }

    [Fact]
    public void Looking_at_a_database_does_not_make_one()
    {
        Cli.Run("db", "status", "--connection", Connection).ShouldBeUnusable("does not exist");

        System.IO.File.Exists(File).ShouldBeFalse();
    }

    [Fact]
    public void A_damaged_file_is_told()
    {
        System.IO.File.WriteAllText(File, new string('x', 4096));

        Cli.Run("db", "status", "--connection", Connection).ShouldBeUnusable("cannot be read", "not a database");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=secret", "cannot be read")]
    [InlineData("postgres://u:secret@db/response", "is a URL")]
    [InlineData("Password=secret", "--provider sqlite")]
    [InlineData("secret", "no connection string")]
    [InlineData("Host=db;Prot=1;Password=secret", "cannot be used")]
    public void A_connection_string_that_does_not_work_is_told_without_its_password(string connection, string message)
    {
        var result = Cli.Run("db", "status", "--connection", connection);

        result.ShouldBeUnusable(message);
        result.Errors.ShouldNotContain("secret");
    }

    [Fact]
    public void Unknown_products_and_operands_are_refused()
    {
        Cli.Run("db", "script", "--provider", "mysql").ShouldBeUnusable("sqlite|postgresql|sqlserver");
        Cli.Run("db", "script", "--provider", "postgresq").ShouldBeUnusable("did you mean 'postgresql'?");
        Cli.Run("db", "script", "schema.sql").ShouldBeUnusable("--output");
        Cli.Run("db", "script", "--from", "Nothing").ShouldBeUnusable("no migration 'Nothing'");
        Cli.Run("db", "status").ShouldBeUnusable("Storage__ConnectionString");
        Cli.Run("db", "status", Connection).ShouldBeUnusable("--connection");
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection(Connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
