using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Definitions;

/// <content>How long instances are kept.</content>
public sealed partial class DefinitionStore
{
    /// <summary>The longest time that may be set: 100 years of 365 days.</summary>
    public const int MaxRetentionDays = 36_500;

    /// <summary>Sets how long finished instances of a definition are kept.</summary>
    /// <param name="definitionId">Logical id.</param>
    /// <param name="days">Days, from 0 to <see cref="MaxRetentionDays"/>; null leaves it to the general rule.</param>
    /// <param name="author">Who decides.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException"><c>definition.unknown</c>, <c>field.range</c>.</exception>
    public Task SetRetentionAsync(string definitionId, int? days, string author, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("definitionId", definitionId).Author(author).Number("days", days ?? 0, 0, MaxRetentionDays).Demand();
        return _database.RunAsync(
            async (transaction, token) =>
            {
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: false, token);
                if (definition.Row is not { } row)
                    throw DefinitionRefusals.DefinitionUnknown(definitionId);
                row.RetentionDays = days;
                definition.Save();
                transaction.AfterCommit(() => LogRetention(definitionId, days, author));
            },
            cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "{Author} set the retention of {DefinitionId} to {Days} days.")]
    private partial void LogRetention(string definitionId, int? days, string author);
}
