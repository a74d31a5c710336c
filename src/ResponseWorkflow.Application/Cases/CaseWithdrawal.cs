using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.Stimuli;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Withdraws cases: at whatever step its process is, it is cancelled, and what hangs on it is given up. Safe for use by several threads.</summary>
public sealed class CaseWithdrawal
{
    private readonly RuntimeServices _services;

    internal CaseWithdrawal(RuntimeServices services) => _services = services;

    /// <summary>Whether somebody may withdraw a case now.</summary>
    public static bool IsAllowed(CaseRow row, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(actor);
        return row.IsOpen && (IsStarter(row, actor) || actor.May(Permissions.ManageCases, row.UnitId));
    }

    /// <summary>Withdraws a case. Whoever started it may, and who manages cases of its unit.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="actor">Who, and why.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>case.closed</c>, <c>access.denied</c>, <c>field.missing</c>: no reason is given.</exception>
    public Task WithdrawAsync(string caseId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Required("reason", actor.Reason).Length("reason", actor.Reason, StorageMetadata.TextLength).Demand();
        return _services.RunAsync(
            async (transaction, token) =>
            {
                var row = await CaseFinding.DemandAsync(transaction.Storage.Context, caseId, actor, token);
                if (!IsStarter(row, actor))
                    actor.Demand(Permissions.ManageCases, row.UnitId);
                await WithdrawAsync(transaction, row, actor, token);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Withdraws a case in a transaction. Whether the actor may is asked before.</summary>
    /// <exception cref="RefusedException"><c>case.closed</c>.</exception>
    internal static async Task WithdrawAsync(RuntimeTransaction transaction, CaseRow row, Actor actor, CancellationToken cancellationToken)
    {
        if (!row.IsOpen || await transaction.FindAsync(row.InstanceId, cancellationToken) is not { } transition)
            throw CaseRefusals.Closed(row.Number);
        if (await CasesInHand.Of(transaction).ReadAsync(row.Id, cancellationToken) is { } found)
            found.Tell(CaseActs.Withdrawn, actor.Name, new { reason = actor.Reason });
        if (!transition.Run(new CancelWorkflow(actor.Reason), actor.Name))
            throw CaseRefusals.Closed(row.Number);
    }

    private static bool IsStarter(CaseRow row, Actor actor) => row.StartedById is not null && row.StartedById == actor.UserId();
}
