using System.Text.Json.Nodes;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>Definitions in which something is wrong somewhere: whatever it is, the command line answers in an orderly way.</summary>
public sealed class MutationTests : IDisposable
{
    private const int Mutations = 60;

    // One of each kind of JSON, and words that mean something elsewhere.
    private static readonly string[] Replacements = ["null", "true", "-1", "1e308", "\"\"", "\"Elsa.Flowchart\"", "\"getX(\"", "[]", "[[1]]", "{}", """{ "type": "JavaScript", "value": "null.x" }"""];

    private readonly Folder _folder = new();

    public static TheoryData<string> Definitions { get; } =
        [.. Directory.GetFiles(Repository.PathOf("workflows", "samples"), "*.json").Select(static file => Path.GetFileName(file)!)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_definition_with_a_wrong_value_is_refused_or_run_but_never_crashes(string name)
    {
        var text = File.ReadAllText(Repository.PathOf("workflows", "samples", name));
        var count = Places(JsonNode.Parse(text)!).Count();
        for (var mutation = 0; mutation < Mutations; mutation++)
        {
            var document = JsonNode.Parse(text)!;
            var place = Places(document).ElementAt(mutation * 7919 % count);
            var replacement = Replacements[mutation % Replacements.Length];
            var path = place.GetPath();
            place.ReplaceWith(JsonNode.Parse(replacement));
            var file = _folder.Write($"{mutation}.json", document.ToJsonString());

            var run = Cli.Run("run", file, "--until-end", "--max-resumes", "20");
            var validate = Cli.Run("validate", file);

            var what = $"{path} := {replacement}: {run.Errors}";
            run.ExitCode.ShouldBeInRange(0, 2, what);
            validate.ExitCode.ShouldBeInRange(0, 2, what);
            if (run.ExitCode == 2)
                run.ShouldBeUnusable(Path.GetFileName(file));
            else
                run.Report.GetProperty("status").GetString().ShouldNotBeNull(what);
            if (validate.ExitCode == 2)
                run.ExitCode.ShouldBe(2, what);
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject obj => obj.Select(static member => member.Value),
            JsonArray array => array,
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>())
        {
            yield return child;
            foreach (var place in Places(child))
                yield return place;
        }
    }
}
