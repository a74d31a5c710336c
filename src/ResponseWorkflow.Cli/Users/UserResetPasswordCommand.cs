using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;

namespace ResponseWorkflow.Cli.Users;

/// <summary>Gives a user a new password of random letters, which it prints.</summary>
internal sealed class UserResetPasswordCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "user reset-password";

    /// <inheritdoc/>
    public string Summary => "Gives a user a new password and prints it; sessions end, a lock is lifted.";

    /// <inheritdoc/>
    public string Operands => "NAME";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => UserWork.Options;

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes => UserWork.ExitCodes;

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        var name = UserWork.Operand(this, arguments, "the sign-in name");
        var password = UserWork.Run(this, arguments, context, async services =>
        {
            var found = await services.GetRequiredService<UserQueries>().FindUserAsync(name, CancellationToken.None)
                ?? throw new UnusableInputException($"there is no user '{name}'. 'response user list' lists them.");
            var made = services.GetRequiredService<ISecretSource>().Next(services.GetRequiredService<IOptions<PasswordOptions>>().Value.GeneratedLength);
            await services.GetRequiredService<UserCommands>().ResetPasswordAsync(found.User.Id, made, UserWork.Author, CancellationToken.None);
            return made;
        });
        context.Output.WriteLine(password);
        return ExitCode.Success;
    }
}
