using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;

namespace ResponseWorkflow.Cli.Users;

/// <summary>Prints the users with unit and roles.</summary>
internal sealed class UserListCommand : ICommand
{
    private static readonly PageRequest Everybody = new(0, int.MaxValue);

    /// <inheritdoc/>
    public string Name => "user list";

    /// <inheritdoc/>
    public string Summary => "Prints the users: name, whether active, unit, roles.";

    /// <inheritdoc/>
    public string Operands => "";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => UserWork.Options;

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes => UserWork.ExitCodes;

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        var users = UserWork.Run(this, arguments, context, static services => services.GetRequiredService<UserQueries>().ListUsersAsync(new UserFilter(), UnitScope.Everywhere, Everybody, CancellationToken.None));
        foreach (var (user, unit, roles, _) in users.Items)
            context.Output.WriteLine($"{user.SignInName}\t{(user.IsActive ? "active" : "disabled")}\t{unit.Code}\t{string.Join(' ', roles)}");
        return ExitCode.Success;
    }
}
