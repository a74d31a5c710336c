using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;

namespace ResponseWorkflow.Cli.Users;

/// <summary>Makes a key for a program, and prints it.</summary>
internal sealed class KeyAddCommand : ICommand
{
    private const string Role = "--role";
    private const string Unit = "--unit";
    private const string Days = "--days";
    private const int MostDays = 36500;

    /// <inheritdoc/>
    public string Name => "key add";

    /// <inheritdoc/>
    public string Summary => "Makes a key by which a program calls the API, and prints it.";

    /// <inheritdoc/>
    public string Operands => "PROGRAM";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new(Role, "ID", "A role, such as response-desk; may be given several times.", IsRepeatable: true),
        new(Unit, "CODE", "The unit in which the roles are held, by its code; the topmost when not given."),
        new(Days, "NUMBER", "For how many days it is valid; without end when not given."),
        .. UserWork.Options,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes => UserWork.ExitCodes;

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        var details = new ApiKeyDetails
        {
            Name = UserWork.Operand(this, arguments, "what the program is called"),
            Roles = arguments.Values(Role),
            ExpiresAt = arguments.Value(Days) is { } days ? context.Clock.GetUtcNow().AddDays(NumberOf(days)) : null,
        };
        var made = UserWork.Run(this, arguments, context, async services =>
        {
            await services.GetRequiredService<FirstUser>().AddDefaultsAsync(CancellationToken.None);
            return await services.GetRequiredService<ApiKeyCommands>().MakeAsync(details with { UnitId = await UserWork.UnitAsync(services, arguments.Value(Unit)) }, UserWork.Author, CancellationToken.None);
        });
        context.Output.WriteLine(made.Key);
        return ExitCode.Success;
    }

    private static int NumberOf(string days) => int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostDays
        ? number
        : throw new UnusableInputException($"option {Days} must be a whole number from 1 to {MostDays}.");
}
