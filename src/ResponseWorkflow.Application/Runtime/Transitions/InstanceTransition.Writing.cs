using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Transitions;

/// <content>Turns what was gathered into rows.</content>
public sealed partial class InstanceTransition
{
    private static readonly RowUpdate<InstanceRow> Transitioned = new(
    [
        nameof(InstanceRow.CorrelationId), nameof(InstanceRow.Name), nameof(InstanceRow.Report), nameof(InstanceRow.ReportBookmarkId),
        nameof(InstanceRow.Status), nameof(InstanceRow.SubStatus), nameof(InstanceRow.IsHeld), nameof(InstanceRow.HeldReason), nameof(InstanceRow.IsStuck),
        nameof(InstanceRow.IncidentCount), nameof(InstanceRow.UpdatedAt), nameof(InstanceRow.FinishedAt), nameof(InstanceRow.RowVersion),
        nameof(InstanceRow.BurstCount), nameof(InstanceRow.State),
    ]);

    /// <summary>Writes what the bursts ask of others.</summary>
    internal async ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        foreach (var call in _calls)
            await WriteCallAsync(call, cancellationToken);
    }

    /// <summary>Has the instance and what belongs to it written.</summary>
    internal void Write()
    {
        if (!_hasChanged)
            return;

        // What was kept back for a suspended instance that is cancelled has nobody to reach: let it go, so that it is cleared away.
        if (HasEnded && IsHeld)
            Release();
        ReportToParent();
        if (_loaded is null)
            Storage.Insert(ToRow());
        else
            Storage.Update(Transitioned, ToRow());
        WriteBookmarks();
        WriteHistory();
        if (Services.Changes.HasListeners)
            Storage.AfterCommit(() => Services.Changes.Raise(InstanceId));
    }

    /// <summary>Does what needs the rows of the transition to be there: what changes rows by a condition, not by their key.</summary>
    internal async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        if (!_hasChanged)
            return;
        if (_hasNewCorrelation)
            await Storage.Context.Bookmarks.Where(row => row.InstanceId == InstanceId).ExecuteUpdateAsync(set => set.SetProperty(static row => row.CorrelationId, State.CorrelationId), cancellationToken);
        if (_loaded is not null && (_loaded.IsHeld != IsHeld || _isReopened))
            await HeldWork.SetAsync(this, IsHeld, cancellationToken);
        if (_hasJustEnded && State.SubStatus == WorkflowSubStatus.Cancelled)
            await CancelChildrenAsync(cancellationToken);
    }

    private void WriteBookmarks()
    {
        foreach (var bookmark in _removed)
        {
            if (_created.ContainsKey(bookmark.Id))
                continue;
            Storage.Delete(BookmarkRows.Of(bookmark, this));
            if (bookmark.DueAt is not null)
                Storage.Delete(BookmarkRows.TimerOf(bookmark, this));
            if (bookmark.Name == BookmarkNames.RunTask && !IsParked(bookmark.Id))
                Storage.Delete(BookmarkRows.TaskOf(bookmark, this));
        }

        foreach (var bookmark in _created.Values)
        {
            Storage.Insert(BookmarkRows.Of(bookmark, this));
            if (bookmark.DueAt is not null)
                Storage.Insert(BookmarkRows.TimerOf(bookmark, this));
        }
    }

    private void WriteHistory()
    {
        foreach (var burst in _bursts)
            Storage.Insert(burst);
        foreach (var entry in _journal)
            Storage.Insert(HistoryRows.Of(entry, InstanceId));
        foreach (var record in _records.Values)
        {
            if (record.Execution > _knownExecutions)
                Storage.Insert(HistoryRows.Of(record, InstanceId));
            else
                Storage.Update(HistoryRows.Recorded, HistoryRows.Of(record, InstanceId));
        }
    }

    private async ValueTask WriteCallAsync(Effect call, CancellationToken cancellationToken)
    {
        switch (call)
        {
            case TaskRequested task when _created.ContainsKey(task.BookmarkId):
                Storage.Insert(BookmarkRows.TaskOf(task, this));
                break;
            case HttpRequestSent request when IsWanted(request.BookmarkId):
                Storage.Insert(OutboxRequests.Of(request, this));
                Storage.AfterCommit(() => Services.Signals.Raise(WorkKind.Outbox));
                break;
            case WorkflowDispatched dispatched when IsWanted(dispatched.BookmarkId):
                Storage.Insert(OutboxRequests.Of(dispatched, this));
                Storage.AfterCommit(() => Services.Signals.Raise(WorkKind.Outbox));
                break;
            case ChildAwaited { BookmarkId: { } bookmarkId } awaited when IsWanted(bookmarkId):
                await AwaitChildAsync(awaited.ChildInstanceId, bookmarkId, cancellationToken);
                break;
        }
    }

    // Several bursts may be in a transaction: what an earlier one wanted, a later one may have given up.
    private bool IsWanted(string? bookmarkId) => bookmarkId is null || _created.ContainsKey(bookmarkId) || IsParked(bookmarkId);

    private bool IsParked(string bookmarkId) => State.ParkedBookmarks.Any(bookmark => bookmark.Id == bookmarkId);

    // The child is written too: should it end at the same moment, one of the two transactions loses the race and sees the other.
    private async ValueTask AwaitChildAsync(string childInstanceId, string bookmarkId, CancellationToken cancellationToken)
    {
        var child = await Transaction.FindAsync(childInstanceId, cancellationToken);
        if (child is null)
            return;
        if (child.HasEnded)
        {
            InsertStimulus(ChildReports.Of(child.Outcome, InstanceId, bookmarkId, this));
            return;
        }

        child.ReportEndTo(bookmarkId);
    }

    private void ReportToParent()
    {
        var isDue = Report switch
        {
            ChildReport.FirstBurst => _loaded is null || HasEnded,
            ChildReport.End => _hasJustEnded,
            _ => false,
        };
        if (!isDue || ReportBookmarkId is null || State.ParentInstanceId is not { } parent)
            return;
        InsertStimulus(ChildReports.Of(Outcome, parent, ReportBookmarkId, this));
        (Report, ReportBookmarkId) = (ChildReport.None, null);
    }

    private async Task CancelChildrenAsync(CancellationToken cancellationToken)
    {
        var children = await Storage.Context.Instances
            .Where(row => row.ParentInstanceId == InstanceId && row.Status == WorkflowStatus.Running)
            .Select(static row => row.Id)
            .ToListAsync(cancellationToken);
        foreach (var child in children)
            InsertStimulus(StimulusRows.Cancel(child, DataValue.ObjectOf(("reason", $"The workflow that started it was cancelled: {InstanceId}")).AsObject(), InstanceId, this));
    }

    private void InsertStimulus(StimulusRow row)
    {
        Storage.Insert(row);
        Storage.AfterCommit(() => Services.Signals.Raise(WorkKind.Stimuli));
    }
}
