using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Databases;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>Prints which migrations a database has.</summary>
internal sealed class DbStatusCommand : ICommand
{
    private const string Provider = "--provider";
    private const string Connection = "--connection";
    private const string Variable = "Storage__ConnectionString";

    /// <inheritdoc/>
    public string Name => "db status";

    /// <inheritdoc/>
    public string Summary => "Prints which migrations a database has and which it lacks.";

    /// <inheritdoc/>
    public string Operands => "";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new(Connection, "STRING", $"The connection string; the environment's {Variable} when not given, which hides it from the list of processes."),
        new(Provider, Products.Names, "The database; told by the connection string when not given."),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes { get; } = ["0  the schema fits this program", "1  migrations are missing, or a newer program has added some", "2  unusable arguments, or the database cannot be read"];

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        if (arguments.Operands.Count > 0)
            throw new UnusableInputException($"'{Name}' takes no operand, but was given one; the database is named by {Connection}.");
        var connection = arguments.Value(Connection) ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(connection))
            throw new UnusableInputException($"'{Name}' needs the database: option {Connection} or the environment variable {Variable}.");
        var lines = SchemaReport.Of(arguments.Value(Provider), connection, out var isCurrent);
        foreach (var line in lines)
            context.Output.WriteLine(line);
        return isCurrent ? ExitCode.Success : ExitCode.Failure;
    }
}
