using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Definitions;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>Saving, publishing and deleting definitions.</summary>
internal static class DefinitionCommands
{
    // The model's own depth is limited with the model.
    private const int DeepestBody = 1000;

    public static void MapDefinitionCommands(this IEndpointRouteBuilder elsaApi)
    {
        var api = elsaApi.MapGroup("/workflow-definitions");
        api.MapPost("", SaveAsync).RequirePermission(Permissions.EditDefinitions);
        api.MapPost("/{definitionId}/publish", PublishAsync).RequirePermission(Permissions.PublishDefinitions);
        api.MapPost("/{definitionId}/retract", RetractAsync).RequirePermission(Permissions.PublishDefinitions);
        api.MapPost("/{definitionId}/revert/{version:int}", RevertAsync).RequirePermission(Permissions.EditDefinitions);
        api.MapPost("/{definitionId}/update-references", UpdateReferencesAsync).RequirePermission(Permissions.EditDefinitions);
        api.MapDelete("/{definitionId}", DeleteAsync).RequirePermission(Permissions.DeleteDefinitions);
        elsaApi.MapDelete("/workflow-definition-versions/{versionId}", DeleteVersionAsync).RequirePermission(Permissions.DeleteDefinitions);
    }

    private static async Task<IResult> SaveAsync(
        HttpRequest request,
        DefinitionStore store,
        ConsumerQueries consumers,
        DefinitionWriter writer,
        IIdentitySource identities,
        ICurrentUser user,
        IOptions<DefinitionOptions> options,
        CancellationToken cancellationToken)
    {
        using var body = await DesignerBody.ReadJsonAsync(request, DeepestBody, cancellationToken);
        if (body.RootElement.ValueKind != JsonValueKind.Object)
            throw new RefusedException(DesignerTexts.NotAnObject());
        if (!body.RootElement.TryGetProperty("model", out var model) || model.ValueKind != JsonValueKind.Object)
            throw new RefusedException(DesignerTexts.WrongType("model", "a definition", "一个流程定义"));
        var isPublication = body.RootElement.TryGetProperty("publish", out var publish) && IsTrue(publish);
        if (isPublication && !user.May(Permissions.PublishDefinitions))
            throw new RefusedException(DesignerTexts.MayNotPublish());
        var (document, revision) = DefinitionModelReader.Read(Encoding.UTF8.GetBytes(model.GetRawText()), options.Value.Limits, identities);

        // A copy carries the revision of what it was copied from, but no id: there is nothing that it could overwrite.
        var basis = string.IsNullOrWhiteSpace(document.DefinitionId) ? null : Basis(request, user, revision);
        var (stored, wasPublished) = await CommitAsync();
        EditPrecondition.Tell(request.HttpContext.Response, stored.Summary.ContentHash);
        var count = isPublication ? await CountAsync(consumers, stored.Summary.DefinitionId, cancellationToken) : 0;
        return DesignerJson.Of(new SavedModel(await writer.ToElementAsync(stored, user, cancellationToken), wasPublished, count));

        async Task<(StoredVersion Version, bool WasPublished)> CommitAsync()
        {
            try
            {
                if (!isPublication)
                    return (await store.SaveDraftAsync(document, user.Name, basis, cancellationToken), false);
                var published = await store.SaveAndPublishAsync(document, user.Name, null, basis, cancellationToken);
                return (published.Version, published.WasPublished);
            }
            catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.NotFound)
            {
                // Deleted by somebody while it was open: a message keeps the page as it is, a 404 would end it.
                throw new RefusedException(refused.Refusal with { Kind = RefusalKind.Conflict });
            }
        }
    }

    private static async Task<IResult> PublishAsync(string definitionId, HttpRequest request, DefinitionStore store, ConsumerQueries consumers, DefinitionWriter writer, ICurrentUser user, CancellationToken cancellationToken)
    {
        var published = await store.PublishAsync(RouteText.Decode(definitionId), user.Name, null, EditPrecondition.Read(request), cancellationToken);
        var count = await CountAsync(consumers, published.Version.Summary.DefinitionId, cancellationToken);
        return DesignerJson.Of(new SavedModel(await writer.ToElementAsync(published.Version, user, cancellationToken), published.WasPublished, count));
    }

    private static async Task<IResult> RetractAsync(string definitionId, DefinitionStore store, VersionQueries queries, DefinitionWriter writer, ICurrentUser user, CancellationToken cancellationToken)
    {
        var retracted = await store.RetractAsync(RouteText.Decode(definitionId), user.Name, cancellationToken);
        var versions = await queries.ReadAsync([retracted.Id], cancellationToken);
        return versions.Count == 1 ? DesignerJson.Of(await writer.WriteAsync(versions[0], user, cancellationToken)) : Results.NoContent();
    }

    private static async Task<IResult> RevertAsync(string definitionId, int version, HttpRequest request, DefinitionStore store, ICurrentUser user, CancellationToken cancellationToken)
    {
        var basis = Basis(request, user, EditPrecondition.Read(request)?.ContentHash);
        var stored = await store.RevertToAsync(RouteText.Decode(definitionId), version, user.Name, basis, cancellationToken);
        return DesignerJson.Of(DefinitionSummaryModel.Of(stored.Summary, user));
    }

    private static async Task<IResult> UpdateReferencesAsync(string definitionId, DefinitionStore store, VersionQueries queries, ConsumerQueries consumers, ICurrentUser user, CancellationToken cancellationToken)
    {
        var published = await DefinitionReads.FindAsync(queries, definitionId, new(VersionChoice.Published), cancellationToken);
        var affected = new List<string>();
        foreach (var consumer in await consumers.FindAsync(published.Summary.DefinitionId, cancellationToken))
        {
            // What somebody is working on is left to them: the designer offers the new version there.
            if (consumer.Summary is { IsLatest: true, State: VersionState.Published } && WorkflowReferences.PointTo(consumer.Document, published.Summary) is { } document)
            {
                await store.SaveDraftAsync(document, user.Name, new EditBasis(ContentHash: consumer.Summary.ContentHash), cancellationToken);
                affected.Add(consumer.Summary.DefinitionId);
            }
        }

        return DesignerJson.Of(new { AffectedWorkflows = affected });
    }

    private static async Task<IResult> DeleteAsync(string definitionId, DefinitionStore store, ICurrentUser user, CancellationToken cancellationToken)
    {
        await store.DeleteDefinitionAsync(RouteText.Decode(definitionId), user.Name, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> DeleteVersionAsync(string versionId, DefinitionStore store, ICurrentUser user, CancellationToken cancellationToken)
    {
        await store.DeleteVersionAsync(RouteText.Decode(versionId), user.Name, cancellationToken);
        return Results.NoContent();
    }

    // One that has a draft beside what is published counts once.
    private static async Task<int> CountAsync(ConsumerQueries consumers, string definitionId, CancellationToken cancellationToken) =>
        (await consumers.FindAsync(definitionId, cancellationToken)).Select(static version => version.Summary.DefinitionId).Distinct(StringComparer.Ordinal).Count();

    // Who cannot say what was before them leaves the drafts of others alone.
    private static EditBasis Basis(HttpRequest request, ICurrentUser user, string? revision) =>
        new(ContentHash: revision) { Editor = user.Name, Page = EditPage.Read(request), SparesDrafts = revision is null };

    private static bool IsTrue(JsonElement value) =>
        value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && bool.TryParse(value.GetString(), out var flag) && flag);
}
