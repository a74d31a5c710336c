using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Commands on a case that concern no instance.</summary>
internal static class CaseWork
{
    /// <summary>Runs work on a case that the actor sees, and has the case written with what was told of it.</summary>
    /// <param name="services">The database, the clock and the ids.</param>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="actor">Who.</param>
    /// <param name="permission">What the actor must be allowed in the unit of the case beside seeing it; null for no more.</param>
    /// <param name="work">The work. It is run again from its beginning when another transaction was in the way.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<T> RunAsync<T>(RuntimeServices services, string caseId, Actor actor, string? permission, Func<StorageTransaction, CaseInHand, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        services.Database.RunAsync(
            async (storage, token) =>
            {
                var row = await CaseFinding.DemandAsync(storage.Context, caseId, actor, token);
                if (permission is not null)
                    actor.Demand(permission, row.UnitId);
                var found = CaseInHand.Read(row, services.Now(), services.Seeds.NextId());
                var result = await work(storage, found, token);
                found.Write(storage);
                return result;
            },
            cancellationToken);

    /// <summary>Runs work on a case; see the other one.</summary>
    public static Task RunAsync(RuntimeServices services, string caseId, Actor actor, string? permission, Func<StorageTransaction, CaseInHand, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        RunAsync(
            services,
            caseId,
            actor,
            permission,
            async (storage, found, token) =>
            {
                await work(storage, found, token);
                return true;
            },
            cancellationToken);
}
