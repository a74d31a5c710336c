using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>The commands about connections. Each is one transaction, audited; all nodes go by it with their next call. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">Defaults, and the names of the credentials.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
public sealed class SystemConnectionCommands(Database database, IOptions<SystemOptions> options, AuditTrail audit, IIdentitySource identities, TimeProvider time)
{
    private static readonly RowUpdate<SystemConnectionRow> Whole = new(
    [
        nameof(SystemConnectionRow.Address), nameof(SystemConnectionRow.Credential), nameof(SystemConnectionRow.IsEnabled), nameof(SystemConnectionRow.TimeoutSeconds), nameof(SystemConnectionRow.Attempts),
        nameof(SystemConnectionRow.PatienceSeconds), nameof(SystemConnectionRow.PollSeconds), nameof(SystemConnectionRow.Parallelism), nameof(SystemConnectionRow.PageSize), nameof(SystemConnectionRow.BreakerPercent),
        nameof(SystemConnectionRow.BreakerRequests), nameof(SystemConnectionRow.BreakerWindowSeconds), nameof(SystemConnectionRow.BreakerRestSeconds), nameof(SystemConnectionRow.UpdatedAt),
        nameof(SystemConnectionRow.RowVersion),
    ]);

    /// <summary>Adds a connection.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="RefusedException"><c>system.unknown</c>, <c>connection.*</c>, <c>unit.*</c>, <c>field.*</c>.</exception>
    public Task<string> AddAsync(SystemConnectionDetails details, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        SystemConnectionChecks.Demand(details, options.Value, isNew: true);
        return database.RunAsync(
            async (transaction, token) =>
            {
                var unitId = await UnitAsync(transaction.Context, details.Unit!, token);
                var system = details.System!;
                if (await transaction.Context.SystemConnections.AnyAsync(one => one.System == system && one.UnitId == unitId, token))
                    throw SystemConnectionRefusals.Taken(system);
                var now = time.GetUtcNow();
                var row = new SystemConnectionRow { Id = identities.Next().ToString("N"), System = system, UnitId = unitId, Address = "", CreatedAt = now, UpdatedAt = now, RowVersion = 1 };
                SystemConnectionChecks.Fill(row, details, options.Value.Defaults);
                transaction.Insert(row);
                await audit.AppendAsync(transaction, actor.Entry(AuditActs.SystemConnectionAdded, AuditSubjects.SystemConnection(row.Id), after: SystemConnectionChecks.Facts(row)), token);
                return row.Id;
            },
            cancellationToken);
    }

    /// <summary>Changes a connection; its system and its unit stay.</summary>
    /// <param name="id">The connection.</param>
    /// <param name="details">What it shall be.</param>
    /// <param name="basis">The version that the change is made from; null leaves it unchecked.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>connection.*</c>, <c>edit.stale</c>, <c>field.*</c>.</exception>
    public Task ChangeAsync(string id, SystemConnectionDetails details, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        SystemConnectionChecks.Demand(details, options.Value, isNew: false);
        return database.RunAsync(
            async (transaction, token) =>
            {
                var row = await DemandAsync(transaction.Context, id, basis, token);
                var before = SystemConnectionChecks.Facts(row);
                SystemConnectionChecks.Fill(row, details, options.Value.Defaults);
                var after = SystemConnectionChecks.Facts(row);
                if (before.Equals(after))
                    return;
                row.UpdatedAt = time.GetUtcNow();
                row.RowVersion++;
                transaction.Update(Whole, row);
                await audit.AppendAsync(transaction, actor.Entry(AuditActs.SystemConnectionChanged, AuditSubjects.SystemConnection(id), before, after), token);
            },
            cancellationToken);
    }

    /// <summary>Removes a connection. Units that used it use that of the nearest unit above, if there is one.</summary>
    /// <exception cref="RefusedException"><c>connection.unknown</c>, <c>edit.stale</c>.</exception>
    public Task RemoveAsync(string id, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                var row = await DemandAsync(transaction.Context, id, basis, token);
                transaction.Delete(row);
                await audit.AppendAsync(transaction, actor.Entry(AuditActs.SystemConnectionRemoved, AuditSubjects.SystemConnection(id), SystemConnectionChecks.Facts(row)), token);
            },
            cancellationToken);
    }

    private static async Task<SystemConnectionRow> DemandAsync(ResponseDbContext context, string id, long? basis, CancellationToken cancellationToken)
    {
        var row = await context.SystemConnections.FirstOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw SystemConnectionRefusals.Unknown(id);
        return basis is { } version && version != row.RowVersion ? throw OrganisationRefusals.Changed("If-Match") : row;
    }

    private static async Task<string> UnitAsync(ResponseDbContext context, string given, CancellationToken cancellationToken)
    {
        var (text, code) = (given.Trim(), UnitSteps.Normalize(given));
        var found = await context.Units.Where(row => row.Id == text || row.NormalizedCode == code).Select(static row => row.Id).ToListAsync(cancellationToken);
        var id = found.Contains(text, StringComparer.Ordinal) ? text : found.FirstOrDefault() ?? given;
        return (await UnitSteps.DemandLiveAsync(context, "unit", id, cancellationToken)).Id;
    }
}
