using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Retention;

/// <summary>Sets how long the finished instances of one definition are kept.</summary>
public sealed class DefinitionRetention(Database database)
{
    /// <summary>Sets the time.</summary>
    /// <param name="definitionId">Logical id of the definition.</param>
    /// <param name="days">From 1 to 36500; null leaves it to the general rule again.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">The number is outside of its range (<c>retention.days</c>), or there is no such definition (<c>definition.unknown</c>).</exception>
    public Task SetAsync(string definitionId, int? days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definitionId);
        if (days is < 1 or > RetentionOptions.MaxDays)
            throw new RefusedException(DaysOutOfRange(days.Value));
        return database.RunAsync(
            async (transaction, token) =>
            {
                var hit = await transaction.Context.Definitions.Where(row => row.DefinitionId == definitionId).ExecuteUpdateAsync(
                    set => set.SetProperty(static row => row.RetentionDays, days).SetProperty(static row => row.RowVersion, static row => row.RowVersion + 1),
                    token);
                if (hit == 0)
                    throw DefinitionRefusals.DefinitionUnknown(definitionId);
            },
            cancellationToken);
    }

    private static Refusal DaysOutOfRange(int days) => new(
        "retention.days", RefusalKind.Invalid,
        $"The field 'days' is {days}; it may be from 1 to {RetentionOptions.MaxDays}, or empty for the general rule.",
        $"字段“days”为 {days}；取值范围为 1 到 {RetentionOptions.MaxDays}，留空则按通用规则。",
        "days");
}
