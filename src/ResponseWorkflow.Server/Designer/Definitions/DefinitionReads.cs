using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Definitions;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>Reading definitions.</summary>
internal static class DefinitionReads
{
    public static void MapDefinitionReads(this IEndpointRouteBuilder elsaApi)
    {
        var api = elsaApi.MapGroup("/workflow-definitions").RequirePermission(Permissions.ReadDefinitions);
        api.MapGet("", ListAsync);
        api.MapGet("/by-definition-id/{definitionId}", ByDefinitionAsync);
        api.MapGet("/by-id/{versionId}", ByIdAsync);
        api.MapGet("/many-by-id", ManyAsync);
        api.MapGet("/validation/is-name-unique", IsNameUniqueAsync);
        api.MapGet("/query/count", CountAsync);
        api.MapGet("/{definitionId}/consumers", ConsumersAsync);
        api.MapGet("/subgraph/{versionId}", SubgraphAsync);
        api.MapGet("/subgraph/segments/{versionId}", SegmentsAsync);
    }

    /// <summary>The version of a definition that is meant.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static async Task<StoredVersion> FindAsync(VersionQueries queries, string definitionId, VersionOptions versions, CancellationToken cancellationToken)
    {
        var id = RouteText.Decode(definitionId);
        return (RouteText.CanBeId(id) ? await queries.FindAsync(id, versions, cancellationToken) : null)
            ?? throw new RefusedException(DesignerTexts.VersionUnknown(id, versions.Choice == VersionChoice.Number ? $"{versions.Number}" : $"{versions.Choice}"));
    }

    private static async Task<IResult> ListAsync(HttpRequest request, VersionQueries queries, ICurrentUser user, IOptions<DesignerOptions> options, CancellationToken cancellationToken)
    {
        var query = new DesignerQuery(request);
        var filter = new VersionFilter
        {
            Versions = query.Versions(VersionOptions.All),
            DefinitionIds = query.Texts("definitionIds"),
            Ids = query.Texts("ids"),
            Text = query.Text("searchTerm"),
            Order = query.Name<VersionOrder>("orderBy") ?? VersionOrder.Name,
            IsDescending = query.Name<ListDirection>("orderDirection") == ListDirection.Descending,
        };
        var page = query.Page(options.Value.PageSize);

        // Nothing here belongs to the system, and everything is a JSON document.
        var isNothing = query.Flag("isSystem") == true || query.Text("materializer") is { } materializer && materializer != DefinitionWriter.Materializer;
        var found = isNothing ? new([], 0) : await queries.ListAsync(filter, page, cancellationToken);
        return DesignerJson.Of(new ItemPage<DefinitionSummaryModel>([.. found.Items.Select(version => DefinitionSummaryModel.Of(version, user))], found.TotalCount, DefinitionLinks.OfList(user)));
    }

    private static async Task<IResult> ByDefinitionAsync(string definitionId, HttpRequest request, VersionQueries queries, DefinitionWriter writer, ICurrentUser user, CancellationToken cancellationToken)
    {
        var version = await FindAsync(queries, definitionId, new DesignerQuery(request).Versions(VersionOptions.Latest), cancellationToken);

        // What a change may be based on is the newest version alone.
        if (version.Summary.IsLatest)
            EditPrecondition.Tell(request.HttpContext.Response, version.Summary.ContentHash);
        return DesignerJson.Of(await writer.WriteAsync(version, user, cancellationToken));
    }

    private static async Task<IResult> ByIdAsync(string versionId, VersionQueries queries, DefinitionWriter writer, ICurrentUser user, CancellationToken cancellationToken) =>
        DesignerJson.Of(await writer.WriteAsync(await VersionAsync(queries, versionId, cancellationToken), user, cancellationToken));

    private static async Task<IResult> ManyAsync(HttpRequest request, VersionQueries queries, DefinitionWriter writer, ICurrentUser user, IOptions<DesignerOptions> options, CancellationToken cancellationToken)
    {
        var ids = new DesignerQuery(request).Texts("ids") ?? [];
        if (ids.Count > options.Value.BulkItems)
            throw new RefusedException(DesignerTexts.TooMany("ids", ids.Count, options.Value.BulkItems));
        var items = new List<System.Text.Json.JsonElement>(ids.Count);
        foreach (var version in await queries.ReadAsync(ids, cancellationToken))
            items.Add(await writer.ToElementAsync(version, user, cancellationToken));
        return DesignerJson.Of(new ItemList<System.Text.Json.JsonElement>(items));
    }

    private static async Task<IResult> IsNameUniqueAsync(HttpRequest request, VersionQueries queries, CancellationToken cancellationToken)
    {
        var query = new DesignerQuery(request);
        return DesignerJson.Of(new { IsUnique = await queries.IsNameFreeAsync(query.Text("name") ?? "", query.Text("definitionId"), cancellationToken) });
    }

    private static async Task<IResult> CountAsync(VersionQueries queries, CancellationToken cancellationToken) =>
        DesignerJson.Of(new { Count = await queries.CountAsync(cancellationToken) });

    private static async Task<IResult> ConsumersAsync(string definitionId, VersionQueries queries, ConsumerQueries consumers, CancellationToken cancellationToken)
    {
        var definition = await FindAsync(queries, definitionId, VersionOptions.Latest, cancellationToken);
        var found = await consumers.FindAsync(definition.Summary.DefinitionId, cancellationToken);
        return DesignerJson.Of(new { ConsumingWorkflowDefinitionIds = found.Select(static version => version.Summary.DefinitionId).Distinct(StringComparer.Ordinal) });
    }

    private static async Task<IResult> SubgraphAsync(string versionId, HttpRequest request, VersionQueries queries, DefinitionWriter writer, CancellationToken cancellationToken)
    {
        var graph = DefinitionGraph.Of(await writer.DrawableAsync(await VersionAsync(queries, versionId, cancellationToken), cancellationToken));
        var parentId = new DesignerQuery(request).Text("parentNodeId");
        var node = parentId is null ? graph.Root : graph.Find(parentId) ?? throw new RefusedException(DesignerTexts.NodeUnknown(parentId));
        return DesignerJson.Of(node);
    }

    private static async Task<IResult> SegmentsAsync(string versionId, HttpRequest request, VersionQueries queries, DefinitionWriter writer, CancellationToken cancellationToken)
    {
        var graph = DefinitionGraph.Of(await writer.DrawableAsync(await VersionAsync(queries, versionId, cancellationToken), cancellationToken));
        var childId = new DesignerQuery(request).Demanded("childNodeId");
        var child = graph.Find(childId) ?? throw new RefusedException(DesignerTexts.NodeUnknown(childId));
        return DesignerJson.Of(new { ChildNode = child, Container = graph.Root, PathSegments = graph.SegmentsTo(childId) });
    }

    private static async Task<StoredVersion> VersionAsync(VersionQueries queries, string versionId, CancellationToken cancellationToken)
    {
        var id = RouteText.Decode(versionId);
        var found = RouteText.CanBeId(id) ? await queries.ReadAsync([id], cancellationToken) : [];
        return found.Count == 1 ? found[0] : throw new RefusedException(ApiRefusals.Unknown("version", "版本", id, "versionId"));
    }
}
