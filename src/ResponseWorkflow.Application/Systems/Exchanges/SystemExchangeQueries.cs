using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Systems.Exchanges;

/// <summary>What was exchanged with other systems for a case. Safe for use by several threads.</summary>
/// <param name="database">Where exchanges are stored.</param>
public sealed class SystemExchangeQueries(Database database)
{
    /// <summary>A page, the newest first, without the messages.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="page">Which page.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>access.denied</c>.</exception>
    public async Task<Page<SystemExchangeRow>> ListAsync(string caseId, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var id = await DemandAsync(context, caseId, actor, cancellationToken);
        var own = context.SystemExchanges.Where(row => row.CaseId == id);
        var count = await own.CountAsync(cancellationToken);
        var rows = await own.OrderByDescending(static row => row.StartedAt).ThenByDescending(static row => row.Id)
            .Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size)
            .Select(static row => new SystemExchangeRow
            {
                Id = row.Id, CaseId = row.CaseId, InstanceId = row.InstanceId, CallId = row.CallId, Attempt = row.Attempt, System = row.System, Operation = row.Operation, UnitId = row.UnitId,
                ConnectionId = row.ConnectionId, Node = row.Node, Method = row.Method, Address = row.Address, StartedAt = row.StartedAt, DurationMs = row.DurationMs, Status = row.Status,
                HasSucceeded = row.HasSucceeded, Error = row.Error, CorrelationId = row.CorrelationId,
            })
            .ToListAsync(cancellationToken);
        return new(rows, count);
    }

    /// <summary>One with its messages.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>exchange.unknown</c>, <c>access.denied</c>.</exception>
    public async Task<SystemExchangeRow> GetAsync(string caseId, string exchangeId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var id = await DemandAsync(context, caseId, actor, cancellationToken);
        return await context.SystemExchanges.FirstOrDefaultAsync(row => row.Id == exchangeId && row.CaseId == id, cancellationToken)
            ?? throw new RefusedException(new Refusal("exchange.unknown", RefusalKind.NotFound, $"The case has no exchange '{exchangeId}'.", $"该工单没有系统调用记录“{exchangeId}”。", "exchangeId"));
    }

    private static async Task<string> DemandAsync(ResponseDbContext context, string caseId, Actor actor, CancellationToken cancellationToken)
    {
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        actor.Demand(Permissions.ReadExchanges, row.UnitId);
        return row.Id;
    }
}
