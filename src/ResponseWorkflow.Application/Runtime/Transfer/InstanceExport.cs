using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Transfer;

/// <summary>Writes instances as files. Safe for use by several threads.</summary>
public sealed class InstanceExport(Database database, IDefinitionCatalogue catalogue)
{
    /// <summary>Writes one.</summary>
    /// <exception cref="RefusedException"><c>instance.unknown</c>.</exception>
    public async Task<NamedFile> ExportAsync(string instanceId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instanceId);
        await using var context = database.CreateContext();
        var file = await ReadAsync(context, instanceId, cancellationToken);
        return new NamedFile($"workflow-instance-{instanceId}.json", InstanceFileJson.Write(file));
    }

    private async Task<InstanceFile> ReadAsync(ResponseDbContext context, string instanceId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = await context.Instances.FirstOrDefaultAsync(one => one.Id == instanceId, cancellationToken) ?? throw new RefusedException(RuntimeRefusals.InstanceUnknown(instanceId));
            var definition = await catalogue.GetVersionAsync(row.VersionId, cancellationToken);
            using var state = JsonDocument.Parse(row.State, new JsonDocumentOptions { MaxDepth = DataJson.MaxDepth + 16 });
            var file = new InstanceFile
            {
                Format = InstanceFile.FormatName,
                FormatVersion = InstanceFile.NewestVersion,
                DefinitionId = row.DefinitionId,
                ContentHash = definition.ContentHash,
                OpenCalls = await context.Outbox.CountAsync(call => call.InstanceId == instanceId && (call.State == OutboxState.Pending || call.State == OutboxState.Leased), cancellationToken),
                Depth = row.Depth,
                Report = row.Report,
                ReportBookmarkId = row.ReportBookmarkId,
                ParentExecution = row.ParentExecution,
                BurstCount = row.BurstCount,
                State = state.RootElement.Clone(),
                Tasks = await context.RequestedTasks.Where(one => one.InstanceId == instanceId).OrderBy(static one => one.BookmarkId).ToListAsync(cancellationToken),
                Activities = await context.Activities.Where(one => one.InstanceId == instanceId).OrderBy(static one => one.Execution).ToListAsync(cancellationToken),
                Journal = await context.Journal.Where(one => one.InstanceId == instanceId).OrderBy(static one => one.Sequence).ToListAsync(cancellationToken),
                Bursts = await context.Bursts.Where(one => one.InstanceId == instanceId).OrderBy(static one => one.Number).ToListAsync(cancellationToken),
            };

            // A transition in between would make parts that do not fit each other.
            var isWhole = await context.Instances.AnyAsync(one => one.Id == instanceId && one.RowVersion == row.RowVersion, cancellationToken);
            if (isWhole)
                return file;
            if (attempt == Database.MaxAttempts)
                throw new LostRaceException($"The instance {instanceId}");
        }
    }
}
