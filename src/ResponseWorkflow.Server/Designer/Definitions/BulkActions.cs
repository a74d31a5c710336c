using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>The same done to many definitions, each in a transaction of its own. Where nothing at all could be done, the answer says why; otherwise it says to which it was done.</summary>
internal static class BulkActions
{
    private const string Prefix = "/bulk-actions";

    public static void MapBulkActions(this IEndpointRouteBuilder elsaApi)
    {
        var api = elsaApi.MapGroup(Prefix);
        api.MapPost("/publish/workflow-definitions/by-definition-ids", PublishAsync).RequirePermission(Permissions.PublishDefinitions);
        api.MapPost("/retract/workflow-definitions/by-definition-ids", RetractAsync).RequirePermission(Permissions.PublishDefinitions);
        api.MapPost("/delete/workflow-definitions/by-definition-id", DeleteAsync).RequirePermission(Permissions.DeleteDefinitions);
        api.MapPost("/delete/workflow-definitions/by-id", DeleteVersionsAsync).RequirePermission(Permissions.DeleteDefinitions);
    }

    private static async Task<IResult> PublishAsync(HttpRequest request, DefinitionStore store, ICurrentUser user, IOptions<DesignerOptions> options, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(request, static body => body.DefinitionIds, "definitionIds", options.Value, cancellationToken);
        var already = new List<string>();
        var outcome = await EachAsync(ids, async id =>
        {
            if ((await store.PublishAsync(id, user.Name, null, null, cancellationToken)).WasPublished)
                already.Add(id);
        });
        return DesignerJson.Of(new { Published = outcome.Done.Except(already, StringComparer.Ordinal), AlreadyPublished = already, outcome.NotFound, outcome.Skipped, UpdatedConsumers = Array.Empty<string>(), outcome.Reasons });
    }

    private static async Task<IResult> RetractAsync(HttpRequest request, DefinitionStore store, ICurrentUser user, IOptions<DesignerOptions> options, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(request, static body => body.DefinitionIds, "definitionIds", options.Value, cancellationToken);
        var already = new List<string>();
        var outcome = await EachAsync(ids, async id =>
        {
            try
            {
                await store.RetractAsync(id, user.Name, cancellationToken);
            }
            catch (RefusedException refused) when (refused.Refusal.Code == "definition.unpublished")
            {
                already.Add(id);
            }
        });
        return DesignerJson.Of(new { Retracted = outcome.Done.Except(already, StringComparer.Ordinal), AlreadyRetracted = already, outcome.NotFound, outcome.Skipped, outcome.Reasons });
    }

    private static async Task<IResult> DeleteAsync(HttpRequest request, DefinitionStore store, ICurrentUser user, IOptions<DesignerOptions> options, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(request, static body => body.DefinitionIds, "definitionIds", options.Value, cancellationToken);
        var outcome = await EachAsync(ids, id => store.DeleteDefinitionAsync(id, user.Name, cancellationToken));
        return DesignerJson.Of(new { Deleted = outcome.Done.Count, outcome.Skipped, outcome.Reasons });
    }

    private static async Task<IResult> DeleteVersionsAsync(HttpRequest request, DefinitionStore store, ICurrentUser user, IOptions<DesignerOptions> options, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(request, static body => body.Ids, "ids", options.Value, cancellationToken);
        var outcome = await EachAsync(ids, id => store.DeleteVersionAsync(id, user.Name, cancellationToken));
        return DesignerJson.Of(new { Deleted = outcome.Done.Count, outcome.Skipped, outcome.Reasons });
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(HttpRequest request, Func<BulkRequest, IReadOnlyList<string?>?> list, string field, DesignerOptions options, CancellationToken cancellationToken)
    {
        var ids = list(await DesignerBody.ReadAsync<BulkRequest>(request, cancellationToken)) ?? throw new RefusedException(DesignerTexts.Missing(field));
        return ids.Count <= options.BulkItems ? [.. ids.OfType<string>().Distinct(StringComparer.Ordinal)] : throw new RefusedException(DesignerTexts.TooMany(field, ids.Count, options.BulkItems));
    }

    private static async Task<BulkOutcome> EachAsync(IReadOnlyList<string> ids, Func<string, Task> act)
    {
        var outcome = new BulkOutcome();
        foreach (var id in ids)
        {
            try
            {
                await act(id);
                outcome.Done.Add(id);
            }
            catch (RefusedException refused)
            {
                outcome.Refuse(id, refused);
            }
        }

        outcome.DemandSome();
        return outcome;
    }
}
