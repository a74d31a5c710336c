using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;

namespace ResponseWorkflow.Cli.Users;

/// <summary>Checks that nothing in the audit trail was changed or removed.</summary>
internal sealed class AuditVerifyCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "audit verify";

    /// <inheritdoc/>
    public string Summary => "Checks that no entry of the audit trail was changed or removed.";

    /// <inheritdoc/>
    public string Operands => "";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => UserWork.Options;

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes { get; } =
    [
        "0  the trail is as it was written",
        "1  an entry was changed or removed; its place is printed",
        "2  unusable arguments, or the database cannot be used",
    ];

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        var check = UserWork.Run(this, arguments, context, static services => services.GetRequiredService<AuditQueries>().CheckAsync(CancellationToken.None));
        if (check.FirstBroken is { } broken)
        {
            context.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entry {broken} of the audit trail was changed, or an entry before it was removed; the {check.Entries - 1} before it are as they were written."));
            return ExitCode.Failure;
        }

        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{check.Entries} entries are as they were written; the last hash is {check.LastHash}"));
        return ExitCode.Success;
    }
}
