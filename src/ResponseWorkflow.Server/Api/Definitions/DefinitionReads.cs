using System.ComponentModel;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Editing;
using ResponseWorkflow.Application.Definitions.Families;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Json;
using ResponseWorkflow.Server.Api.Mapping;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>Reading definitions.</summary>
internal static class DefinitionReads
{
    // Beyond it, counting the entries to skip costs more than anybody wants to know what is there.
    private const int LastPage = 100_000;

    public static void MapDefinitionReads(this RouteGroupBuilder group)
    {
        group.MapGet("/", ListAsync).RequirePermission(Permissions.ReadDefinitions).IsRead("ListDefinitions", "Lists definitions.", 400);
        group.MapGet("/{definitionId}", GetAsync).RequirePermission(Permissions.ReadDefinitions).IsRead("GetDefinition", "A definition.", 404);
        group.MapGet("/{definitionId}/versions", VersionsAsync).RequirePermission(Permissions.ReadDefinitions).IsRead("ListVersions", "The versions of a definition, the newest first.", 400, 404);
    }

    public static void MapFamilyReads(this RouteGroupBuilder group) => group.MapGet("/", FamiliesAsync).IsRead("ListFamilies", "The families of processes, with their names.");

    public static void MapVersionReads(this RouteGroupBuilder group)
    {
        group.MapGet("/{versionId}", GetVersionAsync).RequirePermission(Permissions.ReadDefinitions).IsRead("GetVersion", "A version, with its document when that is asked for.", 400, 404);
        group.MapGet("/{versionId}/document", DocumentAsync).RequirePermission(Permissions.ReadDefinitions).Produces<object>(StatusCodes.Status200OK, "application/json").IsRead("GetDocument", "The document of a version alone, as designers load it.", 404);
    }

    private static async Task<Ok<NumberedPage<DefinitionModel>>> ListAsync(
        [AsParameters] DefinitionListQuery list,
        [AsParameters] NumberedPageQuery query,
        DefinitionQueries queries,
        Editors editors,
        IModelMapper mapper,
        IOptions<ApiOptions> options,
        IOptions<DefinitionOptions> limits,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = list.Read(reader);
        var page = PageOf(reader, query, options.Value, limits.Value);
        var found = await queries.ListAsync(filter, page, cancellationToken);
        var present = await editors.FindAsync([.. found.Items.Select(static definition => definition.DefinitionId)], cancellationToken);
        return TypedResults.Ok(new NumberedPage<DefinitionModel>
        {
            Items = [.. found.Items.Select(definition => mapper.Map<DefinitionModel>(definition) with { Editors = [.. present[definition.DefinitionId].Select(mapper.Map<EditorModel>)] })],
            Total = found.TotalCount,
        });
    }

    private static async Task<Ok<FamilyList>> FamiliesAsync(FamilyQueries queries, CancellationToken cancellationToken) => TypedResults.Ok(new FamilyList
    {
        Items = [.. (await queries.ListAsync(cancellationToken)).Select(static family => new FamilyModel { Id = family.Id, NameZh = family.NameZh, NameEn = family.NameEn, Definitions = family.Definitions })],
    });

    private static async Task<Ok<DefinitionModel>> GetAsync(string definitionId, DefinitionQueries queries, Editors editors, IModelMapper mapper, CancellationToken cancellationToken)
    {
        var id = RouteText.Decode(definitionId);
        if (!RouteText.CanBeId(id))
            throw new RefusedException(ApiRefusals.Unknown("definition", "流程定义", definitionId, "definitionId"));
        var definition = await queries.GetDefinitionAsync(id, cancellationToken);
        var present = await editors.FindAsync([id], cancellationToken);
        return TypedResults.Ok(mapper.Map<DefinitionModel>(definition) with { Editors = [.. present[id].Select(mapper.Map<EditorModel>)] });
    }

    private static async Task<Ok<NumberedPage<VersionModel>>> VersionsAsync(
        string definitionId,
        [AsParameters] NumberedPageQuery query,
        DefinitionQueries queries,
        IModelMapper mapper,
        IOptions<ApiOptions> options,
        IOptions<DefinitionOptions> limits,
        CancellationToken cancellationToken)
    {
        var page = PageOf(new QueryReader(), query, options.Value, limits.Value);
        var id = RouteText.Decode(definitionId);
        if (!RouteText.CanBeId(id))
            throw new RefusedException(ApiRefusals.Unknown("definition", "流程定义", definitionId, "definitionId"));
        var found = await queries.ListVersionsAsync(id, page, cancellationToken);
        return TypedResults.Ok(new NumberedPage<VersionModel> { Items = [.. found.Items.Select(mapper.Map<VersionModel>)], Total = found.TotalCount });
    }

    private static async Task<Ok<VersionDetail>> GetVersionAsync(
        string versionId,
        [FromQuery(Name = "document"), Description("Whether the document is wanted.")] QueryValue<bool>? document,
        HttpResponse response,
        DefinitionQueries queries,
        IModelMapper mapper,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var isWanted = reader.Value("document", document) ?? false;
        reader.Demand();
        var stored = await FindAsync(queries, versionId, cancellationToken);
        EditPrecondition.Tell(response, stored.Summary.ContentHash);
        return TypedResults.Ok(mapper.Map<VersionDetail>(stored.Summary) with
        {
            Document = isWanted ? new JsonText(Encoding.UTF8.GetString(stored.Document.Write(DocumentForm.Api))) : null,
        });
    }

    private static async Task<FileContentHttpResult> DocumentAsync(string versionId, HttpResponse response, DefinitionQueries queries, CancellationToken cancellationToken)
    {
        var stored = await FindAsync(queries, versionId, cancellationToken);
        EditPrecondition.Tell(response, stored.Summary.ContentHash);
        return TypedResults.Bytes(stored.Document.Write(DocumentForm.Api), "application/json; charset=utf-8");
    }

    private static async Task<StoredVersion> FindAsync(DefinitionQueries queries, string versionId, CancellationToken cancellationToken)
    {
        var id = RouteText.Decode(versionId);
        return RouteText.CanBeId(id)
            ? await queries.GetVersionAsync(id, cancellationToken)
            : throw new RefusedException(ApiRefusals.Unknown("version", "版本", versionId, "versionId"));
    }

    private static PageRequest PageOf(QueryReader reader, NumberedPageQuery query, ApiOptions options, DefinitionOptions limits)
    {
        var most = Math.Min(options.MaxPageSize, limits.PageSizeLimit);
        var number = reader.Number("page", query.Page, 1, LastPage) ?? 1;
        var size = reader.Number("pageSize", query.PageSize, 1, most) ?? Math.Min(options.PageSize, most);
        reader.Demand();
        return new PageRequest(number - 1, size);
    }
}
