using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;

namespace ResponseWorkflow.Cli.Users;

/// <summary>Prints the keys of programs, without the keys themselves.</summary>
internal sealed class KeyListCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "key list";

    /// <inheritdoc/>
    public string Summary => "Prints the keys of programs: id, program, beginning, state, roles.";

    /// <inheritdoc/>
    public string Operands => "";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => UserWork.Options;

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes => UserWork.ExitCodes;

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        var keys = UserWork.Run(this, arguments, context, static services => services.GetRequiredService<UserQueries>().ListKeysAsync(CancellationToken.None));
        foreach (var key in keys)
            context.Output.WriteLine($"{key.Id}\t{key.Name}\t{key.Prefix}\t{StateOf(key)}\t{key.Roles}");
        return ExitCode.Success;
    }

    private static string StateOf(ApiKeyRow key) => key switch
    {
        { RevokedAt: not null } => "revoked",
        { ExpiresAt: { } end } => string.Create(CultureInfo.InvariantCulture, $"until {end:yyyy-MM-dd}"),
        _ => "valid",
    };
}
