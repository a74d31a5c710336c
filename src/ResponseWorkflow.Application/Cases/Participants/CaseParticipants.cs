using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases.Participants;

/// <summary>Who takes part in cases, and so sees them wherever they belong. Safe for use by several threads.</summary>
public sealed class CaseParticipants
{
    private readonly RuntimeServices _services;

    internal CaseParticipants(RuntimeServices services) => _services = services;

    /// <summary>Those who take part, in the order in which they came.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>.</exception>
    public async Task<IReadOnlyList<ParticipantSummary>> ListAsync(string caseId, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = _services.Database.CreateContext();
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        return await (from one in context.CaseParticipants
                      join user in context.Users on one.UserId equals user.Id
                      where one.CaseId == row.Id
                      orderby one.At, one.UserId
                      select new ParticipantSummary(one.UserId, user.SignInName, user.DisplayName, one.Role, one.At)).ToListAsync(cancellationToken);
    }

    /// <summary>Adds a user.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="user">Id or sign-in name of the user.</param>
    /// <param name="actor">Who adds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>case.userUnknown</c>, <c>access.denied</c>.</exception>
    public Task AddAsync(string caseId, string user, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Required("user", user).Line("user", user).Demand();
        return RunAsync(caseId, actor, async (storage, found, token) =>
        {
            var normalized = SignInName.Normalize(user);
            var added = await storage.Context.Users.FirstOrDefaultAsync(row => row.IsActive && (row.Id == user || row.NormalizedName == normalized), token)
                ?? throw new RefusedException(CaseRefusals.UserUnknown("user", user));
            if (await JoinAsync(storage, found, added.Id, ParticipantRole.Added, token))
                found.Tell(CaseActs.Joined, actor.Name, new { userId = added.Id, name = added.DisplayName });
        }, cancellationToken);
    }

    /// <summary>Removes a user who was added or mentioned.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>participant.unknown</c>, <c>participant.stays</c>, <c>access.denied</c>.</exception>
    public Task RemoveAsync(string caseId, string userId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return RunAsync(caseId, actor, async (storage, found, token) =>
        {
            var row = await storage.Context.CaseParticipants.FirstOrDefaultAsync(one => one.CaseId == found.Row.Id && one.UserId == userId, token) ?? throw CaseRefusals.NotParticipant(userId);
            if (!ParticipantRanks.MayBeRemoved(row.Role))
                throw CaseRefusals.ParticipantStays();
            storage.Delete(row);
            found.Tell(CaseActs.Left, actor.Name, new { userId });
        }, cancellationToken);
    }

    /// <summary>Has a user take part, such as one who takes a task of the case. Does nothing where there is no such case.</summary>
    internal static async ValueTask JoinAsync(RuntimeTransaction transaction, string caseId, string userId, ParticipantRole role, CancellationToken cancellationToken)
    {
        if (await CasesInHand.Of(transaction).ReadAsync(caseId, cancellationToken) is { } found)
            await JoinAsync(transaction.Storage, found, userId, role, cancellationToken);
    }

    /// <summary>Has a user take part, unless that is so already.</summary>
    /// <returns>Whether it was not.</returns>
    internal static async Task<bool> JoinAsync(StorageTransaction storage, CaseInHand found, string userId, ParticipantRole role, CancellationToken cancellationToken)
    {
        // One that the same transaction has added must be seen.
        await storage.FlushAsync(cancellationToken);
        var known = await storage.Context.CaseParticipants.FirstOrDefaultAsync(one => one.CaseId == found.Row.Id && one.UserId == userId, cancellationToken);
        if (known is null)
        {
            storage.Insert(new CaseParticipantRow { CaseId = found.Row.Id, UserId = userId, Role = role, At = found.At, CaseStartedAt = found.Row.StartedAt });
            return true;
        }

        ParticipantRanks.Raise(storage, known, role);
        return false;
    }

    private Task RunAsync(string caseId, Actor actor, Func<StorageTransaction, CaseInHand, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        CaseWork.RunAsync(_services, caseId, actor, Permissions.ManageCases, work, cancellationToken);
}
