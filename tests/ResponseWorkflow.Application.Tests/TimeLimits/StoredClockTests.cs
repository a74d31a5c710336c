using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Acts;
using ResponseWorkflow.Application.TimeLimits.Administration.Preview;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.Tests.TimeLimits;

/// <summary>What a change of the rows would do to the limits that run in cases.</summary>
public abstract class StoredClockTests(TestDatabase database) : LimitTests(database)
{
    [Fact]
    public async Task A_preview_compares_the_limits_of_all_open_cases_and_leaves_out_what_is_over()
    {
        Terms.Change(Rules("3 h"));
        Draw(Start(Recovery), Wait(), Stop(Recovery));
        var (running, paused, over) = (await StartCaseAsync(), await StartCaseAsync(), await StartCaseAsync());
        await StartCaseAsync();
        await StartCaseAsync();
        Pass("00:30:00");
        await Acts.PauseAsync(new LimitCall((await LimitAsync(paused.CaseId)).Id, Test, At: null, "customer asked"), Token);
        await GoOnAsync(over);
        Pass("01:00:00");

        // Fewer at once than there are: all are read all the same.
        var clocks = new StoredClocks(Desk.Get<Database>(), Terms, Options.Create(new TermOptions { PreviewBatch = 2 }));
        var found = await clocks.StreamAsync(keys: null, Token).ToListAsync(Token);
        var result = await new TimeLimitPreview(clocks, Options.Create(new TermOptions()), Clock).CompareAsync(Terms.InForce.Data, Data("1 h"), new HashSet<string>([Recovery]), Token);

        found.Count.ShouldBe(4);
        found.Select(static one => one.CaseNumber).ShouldContain(running.Number);
        found.Select(static one => one.CaseNumber).ShouldNotContain(over.Number);
        (result.Running, result.Moved, result.Overdue).ShouldBe((4, 4, 3));
        (await new TimeLimitPreview(clocks, Options.Create(new TermOptions()), Clock).CompareAsync(Terms.InForce.Data, Data("1 h"), new HashSet<string>(["fault.sign"]), Token)).Running.ShouldBe(0);

        // What was told comes to pass.
        Terms.Change(Rules("1 h"));
        await Desk.Get<ResponseWorkflow.Application.TimeLimits.Recomputing.LimitRecomputing>().RunAsync(Token);
        await using var context = Look();
        (await context.RunningLimits.CountAsync(static row => row.OverdueSince != null && row.StoppedAt == null, Token)).ShouldBe(3);
    }

    private static string Rules(string limit) => $$"""{ "rows": [{{TestTerms.Recovery(1, limit)}}] }""";

    private static TimeLimitData Data(string limit) => TimeLimitData.Read([new DataFile("rules/test.json", System.Text.Encoding.UTF8.GetBytes(Rules(limit)))]).Data.ShouldNotBeNull();
}

public sealed class SqliteStoredClockTests(SqliteTestDatabase database) : StoredClockTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlStoredClockTests(PostgreSqlTestDatabase database) : StoredClockTests(database), IClassFixture<PostgreSqlTestDatabase>;
