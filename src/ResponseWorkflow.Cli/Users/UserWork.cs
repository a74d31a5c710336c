using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Databases;

namespace ResponseWorkflow.Cli.Users;

/// <summary>What the commands about users and keys share: the database they work on, and how refusals are told.</summary>
internal static class UserWork
{
    /// <summary>Who stands in the log and the audit trail as the cause: whoever holds the database is trusted.</summary>
    public static readonly Actor Author = Actor.Program("cli");

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
        services.AddSingleton<IAuditPlace>(new ProgramPlace(Agent()));
        services.AddOrganisation();
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

    /// <summary>The unit of a code.</summary>
    /// <param name="services">The program.</param>
    /// <param name="code">Its code; null for the topmost unit.</param>
    /// <exception cref="UnusableInputException">There is none.</exception>
    public static async Task<string> UnitAsync(IServiceProvider services, string? code)
    {
        if (code is null)
            return UnitTree.RootId;
        var found = await services.GetRequiredService<UnitQueries>().FindByCodeAsync(code, CancellationToken.None);
        return found?.Id ?? throw new UnusableInputException($"there is no unit with the code '{code}'.");
    }

    /// <summary>The only operand of a command.</summary>
    /// <exception cref="UnusableInputException">There is none, or several.</exception>
    public static string Operand(Commands.ICommand command, ParsedArguments arguments, string what) =>
        arguments.Operands.Count == 1 ? arguments.Operands[0] : throw new UnusableInputException($"'{command.Name}' takes one operand: {what}.");

    // Whoever works on the machine itself is known to it by this name.
    private static string Agent() => $"response command line, {Environment.UserName}@{Environment.MachineName}";
}
