using ResponseWorkflow.Application.Definitions.Comparison;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Tests.Definitions;

public abstract class ComparisonTests(TestDatabase database) : DefinitionTests(database)
{
    [Fact]
    public async Task Places_and_sizes_on_the_canvas_do_not_count() =>
        (await ChangesAsync(Flowchart(Say("a", "Ask", x: 1)), Flowchart(Say("a", "Ask", x: 500)))).ShouldBeEmpty();

    [Fact]
    public async Task Activities_are_named_with_what_was_changed_of_them()
    {
        var changes = await ChangesAsync(
            Flowchart(Say("a", "Ask", text: "old"), Say("b", "Tell"), Say("c", "Old name")),
            Flowchart(Say("a", "Ask", text: "new"), Say("c", "New name"), Say("d", "Check")));

        changes.Select(static change => change.Text).ShouldBe(
        [
            "Activity 'Tell' (Write Line) was removed.",
            "'Text' of activity 'Ask' was changed.",
            "Activity 'Old name' is now called 'New name'.",
            "Activity 'Check' (Write Line) was added.",
        ]);
        changes.ShouldAllBe(static change => change.TextZh.EndsWith('。') && change.ActivityId != null);
        (changes[1].Before, changes[1].After).ShouldBe(("old", "new"));
    }

    [Fact]
    public async Task Connections_are_told_by_the_names_of_their_ends()
    {
        var a = Say("a", "Ask");
        var b = Say("b", "Tell");

        var changes = await ChangesAsync(
            Flowchart([a, b], Connection("a", "Done", "b")),
            Flowchart([a, b], Connection("b", "Done", "a")));

        changes.Select(static change => $"{change.Kind} {change.Text}").ShouldBe(
        [
            "Removed The connection from 'Ask' (Done) to 'Tell' was removed.",
            "Added A connection from 'Tell' (Done) to 'Ask' was added.",
        ]);
    }

    [Fact]
    public async Task Variables_inputs_outputs_outcomes_and_settings_are_compared()
    {
        const string before = """
            "variables":[{"id":"v1","name":"amount","typeName":"Int32"}],"inputs":[{"name":"Customer","type":"String"}],"outputs":[],"outcomes":["Done"],
            "options":{"usableAsActivity":false,"activityCategory":null},"description":"",
            """;
        const string after = """
            "variables":[{"id":"v1","name":"amount","typeName":"Decimal"},{"id":"v2","name":"note","typeName":"String"}],"inputs":[],"outputs":[{"name":"Paid","type":"Boolean"}],"outcomes":["Done","Late"],
            "options":{"usableAsActivity":true},"description":null,
            """;

        var changes = await ChangesAsync(Flowchart([], more: before), Flowchart([], more: after));

        changes.Select(static change => $"{change.Kind} {change.Subject} {change.Text}").ShouldBe(
        [
            "Changed Setting The setting 'Usable as an activity' was changed.",
            "Changed Variable Variable 'amount' was changed.",
            "Added Variable Variable 'note' was added.",
            "Removed Input Input 'Customer' was removed.",
            "Added Output Output 'Paid' was added.",
            "Added Outcome Outcome 'Late' was added.",
        ]);
    }

    [Fact]
    public async Task An_activity_that_went_into_a_container_was_moved()
    {
        var sequence = """{"id":"s","name":"s","type":"Elsa.Sequence","version":1,"metadata":{"displayText":"Steps"},"activities":[""";

        var changes = await ChangesAsync(Flowchart($"{sequence}]}}", Say("a", "Ask")), Flowchart($"{sequence}{Say("a", "Ask")}]}}"));

        changes.ShouldHaveSingleItem().Text.ShouldBe("Activity 'Ask' was moved into 'Steps'.");
    }

    [Fact]
    public async Task A_long_value_is_cut()
    {
        Settings.ComparedCharacters = 10;
        var changes = await ChangesAsync(Flowchart(Say("a", "Ask", text: "x")), Flowchart(Say("a", "Ask", text: new string('长', 5000))));

        changes.ShouldHaveSingleItem().After!.Length.ShouldBe(10);
    }

    [Fact]
    public async Task A_definition_or_version_that_is_not_there_is_refused()
    {
        await RefusedAsync(() => Store.CompareAsync("none", 1, 2, Token), "definition.unknown");
        await SaveAsync(Documents.Writes("greeting", "hello"));
        await RefusedAsync(() => Store.CompareAsync("greeting", 1, 2, Token), "version.unknown");
    }

    private async Task<IReadOnlyList<DefinitionChange>> ChangesAsync(DefinitionDocument before, DefinitionDocument after)
    {
        // A node of its own takes the settings of the test.
        var store = NewNode().Store;
        await store.SaveAndPublishAsync(before, Ann, null, null, Token);
        await store.SaveDraftAsync(after, Ann, null, Token);
        return await store.CompareAsync("compared", 1, 2, Token);
    }

    private static DefinitionDocument Flowchart(params string[] activities) => Flowchart(activities, null);

    private static DefinitionDocument Flowchart(string[] activities, string? connection = null, string more = "") => Documents.Parse(
        $$$"""{"definitionId":"compared","name":"Compared","toolVersion":"3.8.2.0",{{{more}}}"root":{"id":"flow","type":"Elsa.Flowchart","version":1,"activities":[{{{string.Join(',', activities)}}}],"connections":[{{{connection}}}]}}""");

    private static string Say(string id, string title, int x = 0, string text = "hello") =>
        $$$$"""{"id":"{{{{id}}}}","name":"{{{{id}}}}","type":"Elsa.WriteLine","version":1,"customProperties":{},"metadata":{"displayText":"{{{{title}}}}","designer":{"position":{"x":{{{{x}}}},"y":1}}},"text":{"typeName":"String","expression":{"type":"Literal","value":"{{{{text}}}}"}}}""";

    private static string Connection(string source, string port, string target) =>
        $$$"""{"source":{"activity":"{{{source}}}","port":"{{{port}}}"},"target":{"activity":"{{{target}}}","port":"In"}}""";
}

public sealed class SqliteComparisonTests(SqliteTestDatabase database) : ComparisonTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlComparisonTests(PostgreSqlTestDatabase database) : ComparisonTests(database), IClassFixture<PostgreSqlTestDatabase>;
