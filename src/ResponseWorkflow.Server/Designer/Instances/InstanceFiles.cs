using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Transfer;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Designer.Instances.Models;
using ResponseWorkflow.Server.Designer.Instances.Requests;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Instances as files.</summary>
internal static class InstanceFiles
{
    private const int BufferSize = 64 * 1024;

    public static void MapInstanceFiles(this IEndpointRouteBuilder elsaApi)
    {
        elsaApi.MapGet("/workflow-instances/{instanceId}/export", ExportAsync).RequirePermission(Permissions.ReadInstances);
        elsaApi.MapPost("/bulk-actions/export/workflow-instances", ExportManyAsync).RequirePermission(Permissions.ReadInstances);

        // Requests that change something are held to come from our own pages elsewhere: the Studio cannot send a token with a form.
        elsaApi.MapPost("/bulk-actions/import/workflow-instances", ImportAsync).RequirePermission(Permissions.OperateInstances).DisableAntiforgery();
    }

    private static async Task<FileContentHttpResult> ExportAsync(string instanceId, InstanceExport export, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(instanceId))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        var file = await export.ExportAsync(instanceId, cancellationToken);
        return TypedResults.File(file.Content.ToArray(), "application/json", file.Name);
    }

    // By way of a file: a thousand instances with their histories need not fit into memory, and a refusal must come before the first byte.
    private static async Task<FileStreamHttpResult> ExportManyAsync(BulkRequest request, InstanceExport export, IOptions<DesignerInstanceOptions> options, CancellationToken cancellationToken)
    {
        var ids = InstanceBulkActions.Ids(request, options.Value);
        var stream = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await using (var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
            {
                foreach (var id in ids)
                    await AddAsync(archive, await export.ExportAsync(id, cancellationToken), cancellationToken);
            }

            stream.Position = 0;
            return TypedResults.File(stream, "application/zip", string.Create(CultureInfo.InvariantCulture, $"workflow-instances-{ids.Count}.zip"));
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private static async Task AddAsync(ZipArchive archive, NamedFile file, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(file.Name).OpenAsync(cancellationToken);
        await entry.WriteAsync(file.Content, cancellationToken);
    }

    private static async Task<Ok<ImportCount>> ImportAsync(HttpRequest request, [AsParameters] Caller caller, InstanceImport import, IOptions<DesignerInstanceOptions> options, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            throw InstanceRefusals.NoForm();
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw InstanceRefusals.NoForm();
        }

        if (form.Files.Count == 0)
            throw InstanceRefusals.NoForm();
        var files = await UploadedInstances.ReadAsync(form.Files, options.Value, cancellationToken);
        return TypedResults.Ok(new ImportCount(await import.ImportAsync(files, caller.Origin(), cancellationToken)));
    }
}
