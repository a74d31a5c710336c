using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;

namespace ResponseWorkflow.Application.Runtime.Transfer;

/// <summary>
/// Takes over instances that another installation has written as files. What is here already is never touched. One that is alive arrives suspended: nothing of it happens
/// twice, here and where it comes from, until an operator continues it. Safe for use by several threads.
/// </summary>
public sealed class InstanceImport(RuntimeServices services)
{
    /// <summary>Takes over all of the files, or none.</summary>
    /// <returns>How many instances.</returns>
    /// <exception cref="RefusedException">
    /// Everything that is wrong with the first file with errors: it is no such file or has been tampered with (<c>import.*</c>), its version is not here
    /// (<c>import.version</c>), the instance is here (<c>instance.exists</c>).
    /// </exception>
    public Task<int> ImportAsync(IReadOnlyList<NamedFile> files, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Demand();
        var read = files.Select(file => (file.Name, Content: ImportedInstance.Read(file, services.Options.MaxStateBytes))).ToArray();
        if (read.GroupBy(static one => one.Content.State.InstanceId, StringComparer.Ordinal).FirstOrDefault(static group => group.Skip(1).Any()) is { } twice)
            throw new RefusedException(RuntimeRefusals.InstanceExists(twice.Key));
        return services.RunAsync(
            async (transaction, token) =>
            {
                foreach (var (name, content) in read)
                    await ImportAsync(transaction, name, content, origin.Cause, token);
                transaction.Storage.AfterCommit(services.Signals.RaiseAll);
                return read.Length;
            },
            cancellationToken);
    }

    private async Task ImportAsync(RuntimeTransaction transaction, string name, ImportedInstance content, string cause, CancellationToken cancellationToken)
    {
        var (storage, instanceId) = (transaction.Storage, content.State.InstanceId);
        if (await storage.Context.Instances.AnyAsync(row => row.Id == instanceId, cancellationToken)
            || await storage.Context.Journal.AnyAsync(row => row.InstanceId == instanceId, cancellationToken))
        {
            throw new RefusedException(RuntimeRefusals.InstanceExists(instanceId));
        }

        var definition = await DefinitionAsync(storage, name, content.File, cancellationToken);
        await services.Catalogue.HoldAsync(definition, storage, cancellationToken);
        var state = content.State with { DefinitionVersionId = definition.VersionId, DefinitionVersion = definition.Version };
        if (StateCheck.Find(definition.Workflow, state) is { } problem)
            throw new RefusedException(TransferRefusals.State(name, problem));
        var taskIds = content.File.Tasks.Select(static task => task.TaskId).ToArray();
        if (taskIds.Length > 0 && await storage.Context.RequestedTasks.AnyAsync(row => taskIds.Contains(row.TaskId), cancellationToken))
            throw new RefusedException(TransferRefusals.Part(name, "tasks", "a task of that id is here already"));
        Write(storage, content, state, definition, cause);
    }

    // By what the version means: its id is another one in every installation.
    private async Task<RunnableDefinition> DefinitionAsync(StorageTransaction storage, string name, InstanceFile file, CancellationToken cancellationToken)
    {
        var versionId = await storage.Context.DefinitionVersions
            .Where(row => row.DefinitionId == file.DefinitionId && row.ContentHash == file.ContentHash && row.State != VersionState.Draft)
            .OrderByDescending(static row => row.Version)
            .Select(static row => row.Id)
            .FirstOrDefaultAsync(cancellationToken) ?? throw new RefusedException(TransferRefusals.Version(name, file.DefinitionId));
        return await services.Catalogue.GetVersionAsync(versionId, cancellationToken);
    }

    private static void Write(StorageTransaction storage, ImportedInstance content, WorkflowState state, RunnableDefinition definition, string cause)
    {
        var isHeld = state.Status == WorkflowStatus.Running;
        storage.Insert(RowOf(content.File, state, definition, isHeld, cause));
        foreach (var bookmark in state.Bookmarks)
        {
            storage.Insert(new BookmarkRow
            {
                Id = bookmark.Id,
                InstanceId = state.InstanceId,
                CorrelationId = state.CorrelationId,
                Name = bookmark.Name,
                Hash = bookmark.Hash,
                Payload = bookmark.Payload.IsNull ? null : Expressions.Data.DataJson.ToJson(bookmark.Payload),
                ActivityId = bookmark.Activity.Id,
                CreatedAt = bookmark.CreatedAt,
            });
            if (bookmark.DueAt is { } dueAt)
                storage.Insert(new Timers.TimerRow { Id = bookmark.Id, Kind = Timers.TimerKind.Bookmark, DueAt = dueAt, IsHeld = isHeld, InstanceId = state.InstanceId });
        }

        foreach (var task in content.File.Tasks)
            storage.Insert(task);
        foreach (var activity in content.File.Activities)
            storage.Insert(activity);
        foreach (var line in content.File.Journal)
            storage.Insert(line);
        foreach (var burst in content.File.Bursts)
            storage.Insert(burst);
    }

    private static InstanceRow RowOf(InstanceFile file, WorkflowState state, RunnableDefinition definition, bool isHeld, string cause) => new()
    {
        Id = state.InstanceId,
        DefinitionId = definition.DefinitionId,
        VersionId = definition.VersionId,
        Version = definition.Version,
        CorrelationId = state.CorrelationId,
        Name = state.Name is { } name ? Texts.Shorten(name, StorageMetadata.NameLength) : null,
        ParentInstanceId = state.ParentInstanceId,
        ParentExecution = file.ParentExecution,
        Depth = file.Depth,
        Report = file.Report,
        ReportBookmarkId = file.ReportBookmarkId,
        Status = state.Status,
        SubStatus = state.SubStatus,
        IsHeld = isHeld,
        HeldReason = isHeld ? $"{cause}: import" : null,
        IsStuck = state.IsStuck,
        IncidentCount = state.Incidents.Count,
        CreatedAt = state.CreatedAt,
        UpdatedAt = state.UpdatedAt,
        FinishedAt = state.FinishedAt,
        RowVersion = 1,
        BurstCount = file.BurstCount,
        State = WorkflowStateJson.Write(state),
    };
}
