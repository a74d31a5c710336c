namespace ResponseWorkflow.Cli.Tests.TruthTable;

/// <summary>Which activities run, in which order, and how the instance ends: one file for each row, run in both flowchart modes.</summary>
public sealed class TruthTableTests
{
    private const string Finished = "Finished";
    private const string Suspended = "Suspended";
    private const string Faulted = "Faulted";

    public static TheoryData<string, Row, Row> Rows { get; } = new()
    {
        { "01-untaken-branch-into-merge", new("A M", Finished), new("A M", Finished) },
        { "02-two-branches-into-merge", new("A B M", Finished), new("A B M", Finished) },
        { "03-waiting-branch-into-merge", new("A", Suspended, WaitsAt: "E"), new("A", Suspended, WaitsAt: "E") },
        { "04-waiting-branch-join-WaitAll", new("A", Suspended, WaitsAt: "E"), new("A", Suspended, WaitsAt: "E") },
        { "04-waiting-branch-join-WaitAllActive", new("A", Suspended, WaitsAt: "E"), new("A", Suspended, WaitsAt: "E") },
        { "05-waiting-branch-join-WaitAny", new("A M", Finished), new("A M", Finished) },
        { "06-untaken-branch-join-WaitAll", new("A", Finished), new("A", Suspended) },
        { "07-untaken-branch-join-WaitAllActive", new("A M", Finished), new("A", Suspended) },
        { "08-untaken-branch-join-WaitAny", new("A M", Finished), new("A M", Finished) },
        { "09-uneven-branches-unset", new("A B B2 M Z", Finished), new("A B M B2 Z M Z", Finished) },
        { "09-uneven-branches-Stream", new("A B B2 M Z", Finished), new("A B M B2 Z M Z", Finished) },
        { "10-uneven-branches-Merge", new("A B B2 M Z", Finished), new("A B B2 M Z", Finished) },
        { "10-uneven-branches-Converge", new("A B B2 M Z", Finished), new("A B B2 M Z", Finished) },
        { "11-uneven-branches-Race", new("A B B2 M Z", Finished), new("A B M B2 Z", Finished) },
        { "11-uneven-branches-Cascade", new("A B B2 M Z", Finished), new("A B M B2 Z", Finished) },
        { "12-waiting-branch-beside-End", new("A", Finished), new("A", Finished) },
        { "13-waiting-branch-beside-Finish", new("A", Finished), new("A", Finished) },
        { "14-fault-beside-branch", new("A B", Faulted, "broken"), new("A B", Faulted, "broken") },
        { "15-fault-continue-with-incidents", new("A B", Suspended, "broken"), new("A B", Suspended, "broken") },
        { "16-no-branch-taken", new("", Finished), new("", Finished) },
        { "17-connection-without-ports", new("A B", Finished), new("A B", Finished) },
        { "18-two-roots-without-start", new("A C", Finished), new("A C", Finished) },
        { "19-fork", new("L1 R1 L2 R2", Finished), new("L1 R1 L2 R2", Finished) },
        { "20-switch-MatchFirst", new("Y", Finished), new("Y", Finished) },
        { "20-switch-MatchAny", new("Y Z", Finished), new("Y Z", Finished) },
        { "21-break-in-sequence", new("in end", Finished), new("in end", Finished) },
        { "22-parallel-sequences", new("a1 b1 a2 b2", Finished), new("a1 b1 a2 b2", Finished) },
        { "23-unknown-activity", new("a", Faulted, "Acme.Unheard"), new("a", Faulted, "Acme.Unheard") },
        { "24-fork-WaitAny", new("fast end", Finished), new("fast end", Finished) },
        { "24-fork-WaitAll", new("fast", Suspended, WaitsAt: "E"), new("fast", Suspended, WaitsAt: "E") },
        { "25-for-from-text", new("in in in in", Finished), new("in in in in", Finished) },
        { "26-structured-loop", new("A A A", Suspended, WaitsAt: "E"), new("A A A", Suspended, WaitsAt: "E") },
        { "27-unstructured-back-edge", new("A B C", Faulted, "invalid backward connection"), new("A B C A C A C*", Faulted, "endless loop") },
        { "28-end-of-inner-flowchart", new("i1 after", Finished), new("i1 after", Finished) },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_in_counter_mode(string name, Row counter, Row token) => Check(name, "counter", counter ?? token);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_in_token_mode(string name, Row counter, Row token) => Check(name, "token", token ?? counter);

    [Fact]
    public void Every_file_is_a_row()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "TruthTable"), "*.json").Select(Path.GetFileNameWithoutExtension);
        files.Order(StringComparer.Ordinal).ShouldBe(Rows.Select(static row => row.Data.Item1).Order(StringComparer.Ordinal));
    }

    private static void Check(string name, string mode, Row expected)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "TruthTable", name + ".json");

        // Two events for the rows that wait: only the structured loop goes on after one, and round again after each.
        string[] events = name.StartsWith("26", StringComparison.Ordinal) ? ["--event", "Go", "--event", "Go"] : [];
        var result = Cli.Run(["run", file, "--mode", mode, .. events]);

        result.SubStatus.ShouldBe(expected.SubStatus, result.Output + result.Errors);
        result.Report.GetProperty("status").GetString().ShouldBe(expected.SubStatus == Suspended ? "Running" : "Finished");
        if (expected.Written.EndsWith('*'))
            result.Written.ShouldStartWith(expected.Written.TrimEnd('*'));
        else
            result.Written.ShouldBe(expected.Written);
        result.WaitsAt.ShouldBe(expected.WaitsAt is null ? [] : [expected.WaitsAt]);
        result.Incidents.Length.ShouldBe(expected.Incident is null ? 0 : 1);
        if (expected.Incident is not null)
            result.Incidents[0].ShouldContain(expected.Incident, Case.Insensitive);
        result.ExitCode.ShouldBe(expected.SubStatus == Faulted ? 1 : 0);
    }

    /// <summary>What a row does in one mode.</summary>
    /// <param name="Written">The written lines; a star at the end stands for more of them.</param>
    /// <param name="SubStatus">How it stands after the burst.</param>
    /// <param name="Incident">A part of the only incident's message; null for no incident.</param>
    /// <param name="WaitsAt">The only activity that waits; null for none.</param>
    public sealed record Row(string Written, string SubStatus, string? Incident = null, string? WaitsAt = null);
}
