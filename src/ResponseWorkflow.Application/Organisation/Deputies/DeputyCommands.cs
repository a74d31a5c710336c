using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Deputies;

/// <summary>The commands about deputies. Users name their own; whoever manages users names those of others. Safe for use by several threads.</summary>
/// <param name="database">Where deputies are stored.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
public sealed class DeputyCommands(Database database, AuditTrail audit, IIdentitySource identities, TimeProvider time)
{
    private const string DeputyField = "deputy";

    /// <summary>Names a deputy of a user.</summary>
    /// <returns>Id of the deputyship.</returns>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>deputy.*</c>, <c>period.*</c>, <c>access.denied</c>.</exception>
    public Task<string> NameAsync(string userId, DeputyDetails details, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var now = time.GetUtcNow();
                await DemandAsync(transaction, userId, now, actor, token);
                var from = (details.ValidFrom ?? now).ToUniversalTime();
                var until = details.ValidUntil.ToUniversalTime();
                new UserChecks().Add(PeriodFaults(from, until, now)).Done();
                var deputy = await FindDeputyAsync(transaction, details.Deputy, token);
                if (deputy.Id == userId)
                    throw new RefusedException(OrganisationRefusals.DeputyOfSelf(DeputyField));
                if (await transaction.Context.Deputies.AnyAsync(other => other.UserId == userId && other.DeputyId == deputy.Id && other.ValidFrom < until && other.ValidUntil > from, token))
                    throw new RefusedException(OrganisationRefusals.DeputyTwice(DeputyField));
                var row = new DeputyRow { Id = identities.Next().ToString("N"), UserId = userId, DeputyId = deputy.Id, ValidFrom = from, ValidUntil = until, CreatedBy = actor.Name, CreatedAt = now };
                transaction.Insert(row);
                await audit.AppendAsync(transaction, actor.Entry(AuditActs.DeputyNamed, AuditSubjects.User(userId), after: DeputySteps.Facts(row)), token);
                return row.Id;
            },
            cancellationToken);
    }

    /// <summary>Ends a deputyship now; one that has not begun never counts, one that has ended stays as it is.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>deputy.unknown</c>, <c>access.denied</c>.</exception>
    public Task EndAsync(string userId, string deputyshipId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var now = time.GetUtcNow();
                await DemandAsync(transaction, userId, now, actor, token);
                var row = await transaction.Context.Deputies.FirstOrDefaultAsync(one => one.Id == deputyshipId && one.UserId == userId, token) ?? throw OrganisationRefusals.DeputyUnknown(deputyshipId);
                if (row.ValidUntil > now)
                    await DeputySteps.EndAsync(transaction, audit, row, now, actor, token);
            },
            cancellationToken);
    }

    private static async Task DemandAsync(StorageTransaction transaction, string userId, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Account is { IsProgram: false } account && account.Id == userId)
            return;
        var user = await UserSteps.FindVisibleAsync(transaction, userId, now, actor, cancellationToken);
        actor.Demand(Permissions.ManageUsers, user.UnitId);
    }

    private static async Task<UserRow> FindDeputyAsync(StorageTransaction transaction, string name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new RefusedException(UserRefusals.Missing(DeputyField));
        var normalized = SignInName.Normalize(name);
        return await transaction.Context.Users.FirstOrDefaultAsync(user => (user.NormalizedName == normalized || user.Id == name) && user.IsActive, cancellationToken)
            ?? throw new RefusedException(OrganisationRefusals.DeputyNotThere(DeputyField, name));
    }

    private static IEnumerable<Refusal> PeriodFaults(DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
    {
        if (until <= from)
            yield return OrganisationRefusals.PeriodBackwards("validUntil");
        if (until <= now)
            yield return OrganisationRefusals.PeriodPast("validUntil");
    }
}
