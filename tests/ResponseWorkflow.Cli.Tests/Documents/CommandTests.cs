using System.Text;

namespace ResponseWorkflow.Cli.Tests.Documents;

/// <summary>The commands in the documents are real: they are run, and what they print is compared with what the document shows.</summary>
public sealed class CommandTests
{
    private const string Prompt = "$ ";
    private const string Program = "dotnet run --project src/ResponseWorkflow.Cli -- ";

    public static TheoryData<string, string, string> Commands { get; } =
        [.. ((string[])["README.md", "README.zh-CN.md", "docs/command-line.md"]).SelectMany(CommandsOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_prints_what_the_document_shows(string document, string command, string shown)
    {
        var args = Words(command[Program.Length..]).Select(static word => word.StartsWith("workflows/", StringComparison.Ordinal) ? Repository.PathOf(word) : word).ToArray();

        var result = Cli.Run(args);

        result.Output.Replace(Repository.PathOf("workflows"), "workflows", StringComparison.Ordinal).TrimEnd().ShouldBe(shown.TrimEnd(), $"{document}: {command}");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void A_readme_shows_commands(string document) => CommandsOf(document).Count().ShouldBeGreaterThanOrEqualTo(3);

    private static IEnumerable<TheoryDataRow<string, string, string>> CommandsOf(string document)
    {
        var isConsole = false;
        string? command = null;
        var shown = new StringBuilder();
        foreach (var line in File.ReadLines(Repository.PathOf(document)))
        {
            var isPrompt = isConsole && line.StartsWith(Prompt, StringComparison.Ordinal);
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (command is not null && (isPrompt || isFence))
            {
                yield return (document, command, shown.ToString());
                command = null;
            }

            if (isFence)
                isConsole = line == "```console";
            else if (isPrompt && line[Prompt.Length..].StartsWith(Program, StringComparison.Ordinal))
                (command, _) = (line[Prompt.Length..], shown.Clear());
            else if (command is not null)
                shown.Append(line).Append('\n');
        }
    }

    // Words as a POSIX shell splits them, as far as the documents need it: blanks and single quotes.
    private static List<string> Words(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in command + " ")
        {
            if (letter == '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (letter != ' ' || isQuoted)
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
