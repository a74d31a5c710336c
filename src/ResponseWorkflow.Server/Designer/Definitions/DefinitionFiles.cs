using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>Definitions as files. What is imported becomes a draft, whatever the file says of itself: publishing is a step of its own.</summary>
internal static class DefinitionFiles
{
    public static void MapDefinitionFiles(this IEndpointRouteBuilder elsaApi)
    {
        elsaApi.MapGet("/workflow-definitions/{definitionId}/export", ExportAsync).RequirePermission(Permissions.ReadDefinitions);
        elsaApi.MapPost("/bulk-actions/export/workflow-definitions", BulkExportAsync).RequirePermission(Permissions.ReadDefinitions);
        elsaApi.MapPost("/workflow-definitions/import", ImportAsync).RequirePermission(Permissions.EditDefinitions);
        elsaApi.MapPost("/workflow-definitions/import-files", ImportFilesAsync).RequirePermission(Permissions.EditDefinitions).DisableAntiforgery();
    }

    private static async Task<IResult> ExportAsync(string definitionId, HttpRequest request, VersionQueries queries, ConsumerQueries consumers, CancellationToken cancellationToken)
    {
        var query = new DesignerQuery(request);
        var version = await DefinitionReads.FindAsync(queries, definitionId, query.Versions(VersionOptions.Latest), cancellationToken);
        if (query.Flag("includeConsumingWorkflows") != true)
            return Results.Bytes(version.Document.Write(DocumentForm.Export, indented: true), ExportArchive.DefinitionType, ExportArchive.FileName(version.Summary));
        return await ArchiveAsync([version], isWithConsumers: true, consumers, cancellationToken);
    }

    private static async Task<IResult> BulkExportAsync(HttpRequest request, VersionQueries queries, ConsumerQueries consumers, IOptions<DesignerOptions> options, CancellationToken cancellationToken)
    {
        var body = await DesignerBody.ReadAsync<BulkExportRequest>(request, cancellationToken);
        var ids = body.Ids ?? throw new RefusedException(DesignerTexts.Missing("ids"));
        if (ids.Count > options.Value.BulkItems)
            throw new RefusedException(DesignerTexts.TooMany("ids", ids.Count, options.Value.BulkItems));
        var versions = await queries.ReadAsync([.. ids.OfType<string>()], cancellationToken);
        if (versions.Count == 0)
            throw new RefusedException(DesignerTexts.Missing("ids"));
        return await ArchiveAsync(versions, body.IncludeConsumingWorkflows, consumers, cancellationToken);
    }

    private static async Task<IResult> ImportAsync(
        HttpRequest request,
        DefinitionStore store,
        DefinitionWriter writer,
        IIdentitySource identities,
        ICurrentUser user,
        IOptions<DefinitionOptions> options,
        CancellationToken cancellationToken)
    {
        var bytes = await DesignerBody.ReadBytesAsync(request, cancellationToken);
        var (document, _) = DefinitionModelReader.Read(bytes, options.Value.Limits, identities);
        var imported = await store.ImportDraftsAsync([document], user.Name, cancellationToken);
        return DesignerJson.Of(await writer.WriteAsync(imported[0], user, cancellationToken));
    }

    private static async Task<IResult> ImportFilesAsync(HttpRequest request, DefinitionStore store, ImportReader reader, ICurrentUser user, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            throw new RefusedException(DesignerTexts.ImportNothing());
        var documents = await reader.ReadAsync(await ImportForm.ReadAsync(request, cancellationToken), cancellationToken);
        var imported = await store.ImportDraftsAsync(documents, user.Name, cancellationToken);
        return DesignerJson.Of(new { imported.Count });
    }

    private static async Task<IResult> ArchiveAsync(IReadOnlyList<StoredVersion> versions, bool isWithConsumers, ConsumerQueries consumers, CancellationToken cancellationToken)
    {
        List<StoredVersion> all = [.. versions];
        if (isWithConsumers)
        {
            foreach (var definitionId in versions.Select(static version => version.Summary.DefinitionId).Distinct(StringComparer.Ordinal))
            {
                // One of each definition, so that the archive can be imported: what is published, else the draft.
                var found = await consumers.FindAsync(definitionId, cancellationToken);
                all.AddRange(found.DistinctBy(static version => version.Summary.DefinitionId, StringComparer.Ordinal).ExceptBy(all.Select(static version => version.Summary.DefinitionId), static version => version.Summary.DefinitionId, StringComparer.Ordinal));
            }
        }

        var archive = await ExportArchive.WriteAsync([.. all.DistinctBy(static version => version.Summary.Id, StringComparer.Ordinal)], cancellationToken);
        return Results.Bytes(archive, ExportArchive.ArchiveType, ExportArchive.ArchiveName);
    }
}
