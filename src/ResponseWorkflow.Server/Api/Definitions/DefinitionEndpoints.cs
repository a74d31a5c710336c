using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Mapping;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>The commands about definitions.</summary>
/// <remarks>
/// They take no idempotency key: each says what shall be, so a repeat finds it so or is refused with what has happened; a repeat of a draft that names its
/// basis by If-Match cannot overwrite what came between.
/// </remarks>
internal static class DefinitionEndpoints
{
    private const string IfNoneMatch = "`*`: the definition must be new. When there is one of this id, the document is refused.";
    private const string IfMatch = "ETag of the newest version as it was loaded: when there is another by now, the change is refused. Left out, it overwrites.";

    public static void MapDefinitions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/definitions").WithTags("Definitions").RequirePermission(Permissions.EditDefinitions);
        group.MapPut("/{definitionId}/draft", SaveAsync).Accepts<object>("application/json")
            .IsRead("SaveDraft", "Stores a document as the draft of its definition. It may have errors: they are reported when it is published.", 400, 404, 409, 413, 422);
        group.MapPost("/{definitionId}/publish", PublishAsync).RequirePermission(Permissions.PublishDefinitions).IsRead("PublishDefinition", "Publishes the draft, or else the newest version. New instances run it; others stay with their version.", 400, 404, 409, 422);
        group.MapPost("/{definitionId}/retract", RetractAsync).RequirePermission(Permissions.PublishDefinitions).IsRead("RetractDefinition", "Retracts the published version: no instance starts by it any more, those that run run on.", 400, 404, 409);
        group.MapPost("/{definitionId}/revert", RevertAsync).IsRead("RevertDefinition", "Makes a draft with the content of an older version.", 400, 404, 409, 422);
        group.MapPut("/{definitionId}/retention", RetainAsync).IsRead("SetRetention", "Sets how long finished instances are kept.", 400, 404, 422);
        group.MapDelete("/{definitionId}", DeleteAsync).RequirePermission(Permissions.DeleteDefinitions).IsRead("DeleteDefinition", "Deletes a definition that nothing uses, with all versions.", 400, 404, 409);
        group.MapDefinitionImports();
        group.MapDefinitionReads();
        group.MapDefinitionExport();
        group.MapDefinitionInsights();
        api.MapGroup("/definition-families").WithTags("Definitions").RequirePermission(Permissions.ReadDefinitions).MapFamilyReads();
        var versions = api.MapGroup("/definition-versions").WithTags("Definitions").RequirePermission(Permissions.DeleteDefinitions);
        versions.MapDelete("/{versionId}", DeleteVersionAsync).IsRead("DeleteVersion", "Deletes a version that nothing uses.", 400, 404, 409);
        versions.MapVersionReads();
    }

    private static async Task<Ok<VersionModel>> SaveAsync(
        string definitionId,
        HttpContext context,
        [FromHeader(Name = "If-Match"), Description(IfMatch)] string? ifMatch,
        [FromHeader(Name = "If-None-Match"), Description(IfNoneMatch)] string? ifNoneMatch,
        DefinitionStore store,
        ICurrentUser user,
        IModelMapper mapper,
        IOptions<DefinitionOptions> options,
        CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
            throw new BadHttpRequestException("The body must be JSON.", StatusCodes.Status415UnsupportedMediaType);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellationToken);
        var id = RouteText.Decode(definitionId);
        var document = ForDefinition(SubmittedDocument.Read(body.GetBuffer().AsMemory(0, (int)body.Length), options.Value.Limits), id);
        var stored = await store.SaveDraftAsync(document, user.Name, EditPrecondition.Read(ifMatch, ifNoneMatch), cancellationToken);
        EditPrecondition.Tell(context.Response, stored.Summary.ContentHash);
        return TypedResults.Ok(mapper.Map<VersionModel>(stored.Summary));
    }

    private static async Task<Ok<PublishedModel>> PublishAsync(
        string definitionId,
        PublishRequest? body,
        [FromHeader(Name = "If-Match"), Description(IfMatch)] string? ifMatch,
        DefinitionStore store,
        ICurrentUser user,
        IModelMapper mapper,
        CancellationToken cancellationToken)
    {
        var basis = EditPrecondition.Read(ifMatch);
        if (body?.VersionId is { } versionId)
            basis = (basis ?? new EditBasis()) with { VersionId = versionId };
        var published = await store.PublishAsync(RouteText.Decode(definitionId), user.Name, body?.ChangeNote, basis, cancellationToken);
        return TypedResults.Ok(new PublishedModel
        {
            Version = mapper.Map<VersionModel>(published.Version.Summary),
            Warnings = [.. published.Warnings.Select(mapper.Map<WarningModel>)],
        });
    }

    private static async Task<Ok<VersionModel>> RetractAsync(string definitionId, DefinitionStore store, ICurrentUser user, IModelMapper mapper, CancellationToken cancellationToken) =>
        TypedResults.Ok(mapper.Map<VersionModel>(await store.RetractAsync(RouteText.Decode(definitionId), user.Name, cancellationToken)));

    private static async Task<Ok<VersionModel>> RevertAsync(
        string definitionId,
        RevertRequest body,
        HttpResponse response,
        [FromHeader(Name = "If-Match"), Description(IfMatch)] string? ifMatch,
        DefinitionStore store,
        ICurrentUser user,
        IModelMapper mapper,
        CancellationToken cancellationToken)
    {
        var stored = await store.RevertToAsync(RouteText.Decode(definitionId), body.Version, user.Name, EditPrecondition.Read(ifMatch), cancellationToken);
        EditPrecondition.Tell(response, stored.Summary.ContentHash);
        return TypedResults.Ok(mapper.Map<VersionModel>(stored.Summary));
    }

    private static async Task<Ok<DefinitionModel>> RetainAsync(string definitionId, RetentionRequest body, DefinitionStore store, DefinitionQueries queries, ICurrentUser user, IModelMapper mapper, CancellationToken cancellationToken)
    {
        var id = RouteText.Decode(definitionId);
        await store.SetRetentionAsync(id, body.Days, user.Name, cancellationToken);
        return TypedResults.Ok(mapper.Map<DefinitionModel>(await queries.GetDefinitionAsync(id, cancellationToken)));
    }

    private static async Task<NoContent> DeleteAsync(string definitionId, DefinitionStore store, ICurrentUser user, CancellationToken cancellationToken)
    {
        await store.DeleteDefinitionAsync(RouteText.Decode(definitionId), user.Name, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> DeleteVersionAsync(string versionId, DefinitionStore store, ICurrentUser user, CancellationToken cancellationToken)
    {
        await store.DeleteVersionAsync(RouteText.Decode(versionId), user.Name, cancellationToken);
        return TypedResults.NoContent();
    }

    // A document that names no definition gets that of the address; one that names another was sent to the wrong place.
    private static DefinitionDocument ForDefinition(DefinitionDocument document, string definitionId)
    {
        if (string.IsNullOrWhiteSpace(document.DefinitionId))
            return document.With(new DefinitionEdits { DefinitionId = definitionId });
        return document.DefinitionId == definitionId ? document : throw new RefusedException(ApiRefusals.IdMismatch("definitionId", definitionId));
    }
}
