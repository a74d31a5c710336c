using Microsoft.Data.Sqlite;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>The commands about users, keys and the audit trail, on a database that the command line itself has made.</summary>
public sealed class UserTests : IDisposable
{
    private readonly Folder _folder = new();

    public UserTests() => Execute(Cli.Run("db", "script").Output);

    // Without a pool no connection outlives the test's folder.
    private string Connection => $"Data Source={Path.Combine(_folder.Path, "response.db")};Pooling=False";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_user_is_added_listed_and_given_a_new_password()
    {
        var added = Run("user", "add", "zhang.wei", "--role", "operator", "--role", "reader", "--display", "张伟");
        added.ExitCode.ShouldBe(0, added.Errors);
        added.Lines.ShouldHaveSingleItem().Length.ShouldBe(20);
        Run("user", "list").Lines.ShouldBe(["zhang.wei\tactive\tHQ\toperator reader"]);

        var reset = Run("user", "reset-password", "ZHANG.WEI");

        reset.ExitCode.ShouldBe(0, reset.Errors);
        reset.Lines.ShouldHaveSingleItem().ShouldNotBe(added.Lines[0]);
    }

    [Fact]
    public void What_is_wrong_is_said_and_nothing_stored()
    {
        Run("user", "add", "zhang.wei", "--role", "no-such").ShouldBeUnusable("There is no role 'no-such'");
        Run("user", "add", "zhang.wei", "--unit", "no-such").ShouldBeUnusable("no unit with the code 'no-such'");
        Run("user", "add", "zhang wei").ShouldBeUnusable("'signInName' may hold letters");
        Run("user", "reset-password", "nobody").ShouldBeUnusable("there is no user 'nobody'");
        Run("key", "add", "inventory", "--days", "0").ShouldBeUnusable("--days");
        Run("key", "revoke", "none").ShouldBeUnusable("There is no key 'none'");

        Run("user", "list").Lines.ShouldBeEmpty();
        Run("key", "list").Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_key_is_made_listed_without_itself_and_revoked()
    {
        var made = Run("key", "add", "inventory", "--role", "reader", "--days", "30", "--unit", "hq");
        made.ExitCode.ShouldBe(0, made.Errors);
        var listed = Run("key", "list").Lines.ShouldHaveSingleItem().Split('\t');
        listed[1].ShouldBe("inventory");
        made.Lines[0].ShouldStartWith(listed[2]);
        listed[2].Length.ShouldBe(10);

        Run("key", "revoke", listed[0]).ExitCode.ShouldBe(0);

        Run("key", "list").Lines[0].Split('\t')[3].ShouldBe("revoked");
    }

    [Fact]
    public void The_audit_trail_tells_of_each_act_and_of_every_change_by_other_hands()
    {
        Run("audit", "verify").Output.ShouldStartWith("0 entries are as they were written");
        foreach (var name in new[] { "one", "two", "three" })
            Run("user", "add", name).ExitCode.ShouldBe(0);
        var whole = Run("audit", "verify");
        (whole.ExitCode, whole.Output[..9]).ShouldBe((0, "3 entries"));

        Execute("UPDATE audit SET actor = 'eve' WHERE sequence = 2");

        var broken = Run("audit", "verify");
        broken.ExitCode.ShouldBe(1);
        broken.Errors.ShouldStartWith("entry 2 of the audit trail was changed");
        Execute("DELETE FROM audit WHERE sequence = 1");
        Run("audit", "verify").Errors.ShouldStartWith("entry 2 of the audit trail was changed, or an entry before it was removed; the 0 before it");
    }

    private CliResult Run(params string[] words) => Cli.Run([.. words, "--connection", Connection]);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection(Connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
