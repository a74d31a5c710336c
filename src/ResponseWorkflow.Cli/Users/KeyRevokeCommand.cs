using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;

namespace ResponseWorkflow.Cli.Users;

/// <summary>Revokes a key of a program.</summary>
internal sealed class KeyRevokeCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "key revoke";

    /// <inheritdoc/>
    public string Summary => "Revokes a key; servers that run refuse it within a minute.";

    /// <inheritdoc/>
    public string Operands => "ID";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => UserWork.Options;

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes => UserWork.ExitCodes;

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        var id = UserWork.Operand(this, arguments, "the id of the key, which 'response key list' prints");
        UserWork.Run(this, arguments, context, async services =>
        {
            await services.GetRequiredService<ApiKeyCommands>().RevokeAsync(id, UserWork.Author, CancellationToken.None);
            return true;
        });
        return ExitCode.Success;
    }
}
