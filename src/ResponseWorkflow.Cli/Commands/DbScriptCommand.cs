using System.Text;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Databases;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>Prints the SQL of the server's schema, for whoever looks after the database. Connects to no database.</summary>
internal sealed class DbScriptCommand : ICommand
{
    private const string Provider = "--provider";
    private const string From = "--from";
    private const string To = "--to";
    private const string Output = "--output";

    /// <inheritdoc/>
    public string Name => "db script";

    /// <inheritdoc/>
    public string Summary => "Prints the SQL that makes or upgrades the server's schema.";

    /// <inheritdoc/>
    public string Operands => "";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new(Provider, Products.Names, "The database; sqlite when not given."),
        new(From, "MIGRATION", "The last migration that the database has; none when not given."),
        new(To, "MIGRATION", "The migration that it is to have; the newest when not given."),
        new(Output, "FILE", "Writes the script to a file instead."),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes { get; } = ["0  printed", "2  unusable arguments, or the file cannot be written"];

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        if (arguments.Operands.Count > 0)
            throw new UnusableInputException($"'{Name}' takes no file, but was given '{arguments.Operands[0]}'; a file to write to is named by {Output}.");
        var script = SchemaScript.Of(arguments.Value(Provider) ?? "sqlite", arguments.Value(From), arguments.Value(To));
        if (arguments.Value(Output) is { } path)
            Write(path, script.Sql);
        else
            context.Output.Write(script.Sql);
        if (!script.IsRepeatable)
            context.Errors.WriteLine($"This script must be run once, on a database whose last migration is {(script.From == MigrationRange.Nothing ? "none" : script.From)}: SQLite knows no conditional statements.");
        return ExitCode.Success;
    }

    private static void Write(string path, string sql)
    {
        try
        {
            File.WriteAllText(path, sql, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException($"option {Output}: the file '{path}' cannot be written: {exception.Message}", exception);
        }
    }
}
