using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Customers;

/// <summary>Keeps customer managers among the participants of the cases of their customers, so that their lists are read along the index of participants.</summary>
/// <remarks>Cases name a customer by its number. Starting a case shares a lock of the number, and changing a manager has it alone: no case begins unseen in between.</remarks>
internal static class CustomerCases
{
    /// <summary>The customer manager of a number; null when no such customer is on file, or nobody looks after it.</summary>
    public static async Task<string?> ManagerOfAsync(StorageTransaction storage, string? customerNumber, CancellationToken cancellationToken)
    {
        if (customerNumber is null)
            return null;
        await LockAsync(storage, customerNumber, exclusive: false, cancellationToken);
        var key = CaseKeys.OfNumber(customerNumber);
        return await storage.Context.Customers.Where(row => row.NumberKey == key && row.Number == customerNumber).Select(static row => row.ManagerId).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The customer of a case is another one: whoever looks after it takes part, and whoever looked after the one before does no longer.</summary>
    public static async Task FollowAsync(StorageTransaction storage, CaseInHand found, CancellationToken cancellationToken)
    {
        var manager = await ManagerOfAsync(storage, found.Row.CustomerNumber, cancellationToken);
        await storage.FlushAsync(cancellationToken);
        var caseId = found.Row.Id;
        await storage.Context.CaseParticipants.Where(row => row.CaseId == caseId && row.Role == ParticipantRole.CustomerManager && row.UserId != manager).ExecuteDeleteAsync(cancellationToken);
        if (manager is not null)
            await CaseParticipants.JoinAsync(storage, found, manager, ParticipantRole.CustomerManager, cancellationToken);
    }

    /// <summary>The manager of a customer is another one, or its number is: the cases go with it.</summary>
    /// <param name="storage">The transaction.</param>
    /// <param name="number">The number by which cases name it.</param>
    /// <param name="managerId">Who looks after it now; null for nobody.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task HandOverAsync(StorageTransaction storage, string number, string? managerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await LockAsync(storage, number, exclusive: true, cancellationToken);
        await storage.FlushAsync(cancellationToken);
        var context = storage.Context;
        var cases = context.Cases.Where(row => row.CustomerNumber == number);
        await context.CaseParticipants
            .Where(one => one.Role == ParticipantRole.CustomerManager && one.UserId != managerId && cases.Any(row => row.Id == one.CaseId))
            .ExecuteDeleteAsync(cancellationToken);
        if (managerId is null)
            return;
        var standing = await (from row in cases
                              join one in context.CaseParticipants.Where(one => one.UserId == managerId) on row.Id equals one.CaseId into joined
                              from one in joined.DefaultIfEmpty()
                              select new { row.Id, row.StartedAt, Participant = one }).ToListAsync(cancellationToken);
        foreach (var one in standing)
        {
            if (one.Participant is null)
                storage.Insert(new CaseParticipantRow { CaseId = one.Id, UserId = managerId, Role = ParticipantRole.CustomerManager, At = now, CaseStartedAt = one.StartedAt });
            else
                ParticipantRanks.Raise(storage, one.Participant, ParticipantRole.CustomerManager);
        }
    }

    private static ValueTask LockAsync(StorageTransaction storage, string number, bool exclusive, CancellationToken cancellationToken) =>
        storage.LockAsync($"customer:{number}", exclusive, cancellationToken);
}
