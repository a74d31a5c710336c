using TestKit.SqlServer;

namespace Compliance.SqlServer;

/// <summary>The check itself: what it sees, and what it lets pass.</summary>
public sealed class TSqlScriptTests
{
    [Theory]
    [InlineData("SELECT TOP (3) * FROM [timers] WITH (UPDLOCK, READPAST, ROWLOCK) WHERE due_at <= @p0 ORDER BY due_at")]
    [InlineData("INSERT INTO [a] ([b], [c]) VALUES (@p0, N'it''s (not) LIMIT ] \" closed')")]
    [InlineData("IF NOT EXISTS (SELECT * FROM [x])\nBEGIN\n  CREATE TABLE [x] ([id] nvarchar(128) NOT NULL, CONSTRAINT [pk_x] PRIMARY KEY ([id]));\nEND;")]
    [InlineData("BEGIN TRANSACTION;\nUPDATE [a] SET [b] = CASE WHEN [b] = 1 THEN 2 ELSE 3 END WHERE [c] = 1;\nCOMMIT;")]
    [InlineData("-- LIMIT \"in\" a comment\nDELETE FROM [limit] /* RETURNING */ WHERE [a]]b] = 1")]
    [InlineData("SELECT * FROM [a] ORDER BY [b] OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY")]
    public void Sound_statements_pass(string sql) => TSqlScript.Problems(sql).ShouldBeEmpty();

    [Theory]
    [InlineData("SELECT * FROM [a] LIMIT 5", "LIMIT")]
    [InlineData("INSERT INTO [a] ([b]) VALUES (1) ON CONFLICT DO NOTHING", "CONFLICT")]
    [InlineData("DELETE FROM [a] RETURNING [b]", "RETURNING")]
    [InlineData("SELECT * FROM [a] FOR UPDATE SKIP LOCKED", "SKIP")]
    [InlineData("SELECT * FROM \"a\"", "quotes")]
    [InlineData("SELECT `b` FROM [a]", "quotes")]
    [InlineData("SELECT [b] || [c] FROM [a]", "||")]
    [InlineData("SELECT [b]::int FROM [a]", "::")]
    [InlineData("SELECT [b] FROM [a] WHERE [c] = $1", "$1")]
    [InlineData("SELECT [b] FROM [a] WHERE [c] = TRUE", "TRUE")]
    [InlineData("SELECT ([b] FROM [a]", "never closed")]
    [InlineData("SELECT [b]) FROM [a]", "not opened")]
    [InlineData("SELECT [b FROM a", "never closed")]
    [InlineData("SELECT N'b FROM a", "never closed")]
    [InlineData("SELECT 1 /* never", "never closed")]
    [InlineData("IF 1 = 1 BEGIN SELECT 1;", "never closed")]
    [InlineData("SELECT 1; END;", "END without BEGIN")]
    [InlineData("SELEKT 1", "no statement begins with")]
    [InlineData("SELECT 1; GO FROM", "no statement begins with")]
    [InlineData("INSERT INTO [a] ([b], [c]) VALUES (1)", "2 columns and gives 1")]
    [InlineData("UPDATE [a] WHERE [b] = 1", "without SET")]
    [InlineData("DELETE [a] WHERE [b] = 1", "without FROM")]
    [InlineData("CREATE TABLE [a] ([b] text)", "no column")]
    [InlineData("CREATE TABLE [a] ([b] bigint, )", "empty place")]
    [InlineData("SELECT * FROM [a] OFFSET 1 ROWS", "ORDER BY")]
    [InlineData("", "no statement")]
    public void Faulty_ones_are_seen(string sql, string problem) => TSqlScript.Problems(sql).ShouldContain(found => found.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void Parameters_and_their_use_must_agree()
    {
        TSqlScript.Problems("SELECT @p0", ["@p0", "@p1"]).ShouldHaveSingleItem().ShouldContain("@p1 is given but not used");
        TSqlScript.Problems("SELECT @p0, @p1", ["@p0"]).ShouldHaveSingleItem().ShouldContain("@p1 is used but not given");
        TSqlScript.Problems("DECLARE @r int; EXEC @r = sp_x @Name = @p0; SELECT @r, @@ROWCOUNT", ["@p0"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_script_is_cut_at_lines_that_hold_nothing_but_GO()
    {
        TSqlScript.Batches("SELECT 1;\r\nGO\r\n\r\nSELECT 'GO'\n  go  \nGOTO x\n").Select(static batch => batch.Trim()).ShouldBe(["SELECT 1;", "SELECT 'GO'", "GOTO x"]);
    }
}
