using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Has tasks follow the units that they belong to. Safe for use by several threads.</summary>
/// <param name="time">The clock.</param>
public sealed class TaskFollowing(TimeProvider time) : IFollowsUnits
{
    private const string Organisation = "organisation";

    // Databases take a limited number of values in one question.
    private const int ValuesAtOnce = 500;

    private static readonly RowUpdate<HumanTaskRow> Rerouted = new([nameof(HumanTaskRow.UnitId), nameof(HumanTaskRow.RowVersion)]);

    /// <inheritdoc/>
    public async Task MovedAsync(StorageTransaction transaction, string unitId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        await transaction.FlushAsync(cancellationToken);
        var units = transaction.Context.UnitLinks.Where(link => link.AncestorId == unitId).Select(static link => link.UnitId);

        // Whoever has a task keeps it; only the list of those who may claim it changes.
        var tasks = await transaction.Context.HumanTasks.Where(row => row.State == HumanTaskState.Open && units.Contains(row.UnitId)).ToListAsync(cancellationToken);
        await RerouteAsync(transaction, tasks, from: null, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task SucceededAsync(StorageTransaction transaction, string unitId, string successorId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        await transaction.FlushAsync(cancellationToken);
        var tasks = await transaction.Context.HumanTasks
            .Where(row => row.UnitId == unitId && (row.State == HumanTaskState.Open || row.State == HumanTaskState.Claimed))
            .ToListAsync(cancellationToken);
        foreach (var task in tasks)
            task.UnitId = successorId;
        await RerouteAsync(transaction, tasks, unitId, cancellationToken);
    }

    // It counts as an act, so that whoever claims the task at the same moment loses the race and takes the new candidates away.
    private async Task RerouteAsync(StorageTransaction transaction, List<HumanTaskRow> tasks, string? from, CancellationToken cancellationToken)
    {
        if (tasks.Count == 0)
            return;
        foreach (var some in tasks.Select(static task => task.Id).Chunk(ValuesAtOnce))
            await TaskRows.RemoveCandidatesAsync(transaction, some, cancellationToken);
        foreach (var task in tasks)
        {
            task.RowVersion++;
            transaction.Update(Rerouted, task);
            transaction.Insert(new TaskActRow { TaskId = task.Id, Number = task.RowVersion, At = time.GetUtcNow(), Act = TaskActs.Rerouted, ByName = Organisation, FromId = from, ToId = task.UnitId });
            if (task.State == HumanTaskState.Open)
                await TaskRows.AddCandidatesAsync(transaction, task, cancellationToken);
        }

        await transaction.FlushAsync(cancellationToken);
    }
}
