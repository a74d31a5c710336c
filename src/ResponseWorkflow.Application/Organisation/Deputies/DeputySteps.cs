using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Deputies;

/// <summary>Steps that commands about deputies share.</summary>
internal static class DeputySteps
{
    private static readonly RowUpdate<DeputyRow> Period = new([nameof(DeputyRow.ValidUntil), nameof(DeputyRow.RowVersion)]);

    /// <summary>Ends a deputyship.</summary>
    public static async Task EndAsync(StorageTransaction transaction, AuditTrail audit, DeputyRow row, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        var before = Facts(row);
        row.ValidUntil = now;
        row.RowVersion++;
        transaction.Update(Period, row);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.DeputyEnded, AuditSubjects.User(row.UserId), before, Facts(row)), cancellationToken);
    }

    /// <summary>What the audit trail says of it.</summary>
    public static object Facts(DeputyRow row) => new { row.DeputyId, row.ValidFrom, row.ValidUntil };
}
