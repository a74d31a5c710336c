using System.ComponentModel;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Application.TmForum.Requests;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.Qualifications;

/// <summary>Checks of service qualifications (TMF645): other systems ask whether something can be given, and people find out.</summary>
internal static class QualificationEndpoints
{
    private const NorthResource Resource = NorthResource.ServiceQualification;

    public static void MapQualifications(this IEndpointRouteBuilder api)
    {
        var checks = api.MapGroup("/checkServiceQualification");
        checks.MapPost("/", AddAsync).IsNorth("CreateCheckServiceQualification", "Asks whether something can be given, which becomes a resource verification.", 400, 404, 409, 413, 422).Produces<CheckServiceQualification>(StatusCodes.Status201Created);
        checks.MapGet("/", ListAsync).IsNorth("ListCheckServiceQualification", "The checks of the units for which the caller hands in, the newest first.", 400).Produces<IReadOnlyList<CheckServiceQualification>>();
        checks.MapGet("/{id}", GetAsync).IsNorth("RetrieveCheckServiceQualification", "A check, with its answer when there is one.", 404).Produces<CheckServiceQualification>();
    }

    private static async Task<JsonHttpResult<JsonObject>> AddAsync(CheckServiceQualification body, [AsParameters] Caller caller, NorthCommands commands, NorthQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var (origin, actor) = (caller.Origin(), caller.User.Actor());
        var (request, names) = QualificationReading.Read(body);
        var id = await names.TellAsync(() => commands.HandInAsync(request, actor, origin.IdempotencyKey, cancellationToken));
        return TmfAnswers.Created(QualificationWriting.Of(await queries.GetAsync(Resource, id, actor, cancellationToken)), NorthPaths.Of(Resource, id), response);
    }

    private static async Task<JsonHttpResult<JsonArray>> ListAsync([AsParameters] TmfPageQuery query, NorthQueries queries, ICurrentUser user, IOptions<ApiOptions> options, HttpResponse response, CancellationToken cancellationToken)
    {
        var (filter, offset, limit) = query.Read(Resource, options.Value);
        var (items, total) = await queries.ListAsync(Resource, filter, offset, limit, user.Actor(), cancellationToken);
        return TmfAnswers.Page([.. items.Select(QualificationWriting.Of)], total, query.Fields, response);
    }

    private static async Task<JsonHttpResult<JsonObject>> GetAsync(string id, [FromQuery(Name = "fields"), Description("Names of the members that are told.")] string? fields, NorthQueries queries, ICurrentUser user, CancellationToken cancellationToken) =>
        TmfAnswers.Ok(QualificationWriting.Of(await queries.GetAsync(Resource, RouteText.CanBeId(id) ? id : throw new RefusedException(ApiRefusals.Unknown("qualification", "业务核查", id, "id")), user.Actor(), cancellationToken)), fields);
}
