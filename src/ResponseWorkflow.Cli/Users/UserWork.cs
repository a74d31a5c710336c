using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Databases;

namespace ResponseWorkflow.Cli.Users;

/// <summary>What the commands about users and keys share: the database they work on, and how refusals are told.</summary>
internal static class UserWork
{
    /// <summary>The name that stands in the log as the cause.</summary>
    public const string Author = "cli";

    private const string Provider = "--provider";
    private const string Connection = "--connection";
    private const string Variable = "Storage__ConnectionString";

    /// <summary>The options that name the database.</summary>
    public static IReadOnlyList<CommandOption> Options { get; } =
    [
        new(Connection, "STRING", $"The connection string; the environment's {Variable} when not given, which hides it from the list of processes."),
        new(Provider, Products.Names, "The database; told by the connection string when not given."),
    ];

    /// <summary>What the exit codes of these commands mean.</summary>
    public static IReadOnlyList<string> ExitCodes { get; } = ["0  done", "2  unusable arguments, a refusal, or the database cannot be used"];

    /// <summary>Runs work on the database. The process has no other work meanwhile, so it may wait.</summary>
    /// <exception cref="UnusableInputException">The arguments are wrong, or the work was refused.</exception>
    public static T Run<T>(Commands.ICommand command, ParsedArguments arguments, CommandContext context, Func<IServiceProvider, Task<T>> work)
    {
        var connection = arguments.Value(Connection) ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(connection))
            throw new UnusableInputException($"'{command.Name}' needs the database: option {Connection} or the environment variable {Variable}.");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(context.Clock);
        services.AddSingleton(DatabaseAccess.Open(arguments.Value(Provider), connection));
        services.AddUsers();
        using var provider = services.BuildServiceProvider();
        try
        {
            return Task.Run(() => work(provider)).GetAwaiter().GetResult();
        }
        catch (RefusedException exception)
        {
            throw new UnusableInputException(string.Join(" ", exception.Refusals.Select(static one => one.Message)), exception);
        }
        catch (Exception exception) when (StorageCause.Find(exception) is not null)
        {
            throw new UnusableInputException($"the database cannot be used: {StorageCause.Of(exception)}", exception);
        }
    }

    /// <summary>The only operand of a command.</summary>
    /// <exception cref="UnusableInputException">There is none, or several.</exception>
    public static string Operand(Commands.ICommand command, ParsedArguments arguments, string what) =>
        arguments.Operands.Count == 1 ? arguments.Operands[0] : throw new UnusableInputException($"'{command.Name}' takes one operand: {what}.");
}
