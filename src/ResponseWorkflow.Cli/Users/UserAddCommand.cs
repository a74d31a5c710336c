using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;

namespace ResponseWorkflow.Cli.Users;

/// <summary>Adds a user with a password of random letters, which it prints.</summary>
internal sealed class UserAddCommand : ICommand
{
    private const string Display = "--display";
    private const string Role = "--role";
    private const string Unit = "--unit";

    /// <inheritdoc/>
    public string Name => "user add";

    /// <inheritdoc/>
    public string Summary => "Adds a user, prints the password, which must be changed at the first sign-in.";

    /// <inheritdoc/>
    public string Operands => "NAME";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new(Role, "ID", "A role, such as response-desk; may be given several times.", IsRepeatable: true),
        new(Unit, "CODE", "The unit in which the roles are held, by its code; the topmost when not given."),
        new(Display, "TEXT", "How pages call the user; the name when not given."),
        .. UserWork.Options,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes => UserWork.ExitCodes;

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        var name = UserWork.Operand(this, arguments, "the sign-in name");
        var password = UserWork.Run(this, arguments, context, async services =>
        {
            await services.GetRequiredService<FirstUser>().AddDefaultsAsync(CancellationToken.None);
            var made = services.GetRequiredService<ISecretSource>().Next(services.GetRequiredService<IOptions<PasswordOptions>>().Value.GeneratedLength);
            var unit = await UserWork.UnitAsync(services, arguments.Value(Unit));
            var details = new UserDetails { SignInName = name, DisplayName = arguments.Value(Display) ?? name, UnitId = unit };
            var roles = arguments.Values(Role).Select(role => new HoldingDetails { RoleId = role, UnitId = unit }).ToArray();
            await services.GetRequiredService<UserCommands>().AddAsync(details, made, roles, UserWork.Author, CancellationToken.None);
            return made;
        });
        context.Output.WriteLine(password);
        return ExitCode.Success;
    }
}
