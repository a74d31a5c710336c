using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Those who take part in a case.</summary>
internal static class CaseParticipantEndpoints
{
    public static void MapCaseParticipants(this IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{caseId}/participants", ListAsync).IsRead("ListCaseParticipants", "Those who take part in a case.", 404);
        cases.MapPost("/{caseId}/participants", AddAsync).RequirePermission(Permissions.ManageCases).IsRead("AddCaseParticipant", "Adds a user to those who take part in a case, and so see it.", 400, 404, 422);
        cases.MapDelete("/{caseId}/participants/{userId}", RemoveAsync).RequirePermission(Permissions.ManageCases).IsRead("RemoveCaseParticipant", "Removes a user who was added or mentioned.", 404, 422);
    }

    private static async Task<Ok<ParticipantList>> ListAsync(string caseId, CaseParticipants participants, ICurrentUser user, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ParticipantList { Items = [.. (await participants.ListAsync(CaseEndpoints.Id(caseId), user.Actor(), cancellationToken)).Select(ParticipantModel.Of)] });

    private static async Task<Ok<ParticipantList>> AddAsync(string caseId, ParticipantRequest body, CaseParticipants participants, ICurrentUser user, CancellationToken cancellationToken)
    {
        await participants.AddAsync(CaseEndpoints.Id(caseId), body.User!, user.Actor(), cancellationToken);
        return await ListAsync(caseId, participants, user, cancellationToken);
    }

    private static async Task<NoContent> RemoveAsync(string caseId, string userId, CaseParticipants participants, ICurrentUser user, CancellationToken cancellationToken)
    {
        await participants.RemoveAsync(CaseEndpoints.Id(caseId), userId, user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }
}
