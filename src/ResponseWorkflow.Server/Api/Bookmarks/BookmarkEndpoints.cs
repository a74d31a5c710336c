using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Instances;
using ResponseWorkflow.Server.Api.Mapping;

namespace ResponseWorkflow.Server.Api.Bookmarks;

/// <summary>Resuming an instance at one place where it waits.</summary>
internal static class BookmarkEndpoints
{
    public static void MapBookmarks(this IEndpointRouteBuilder api) => api.MapGroup("/bookmarks").WithTags("Bookmarks").RequirePermission(Permissions.RunInstances)
        .MapPost("/{bookmarkId}/resume", ResumeAsync).IsCommand("ResumeBookmark", "Resumes an instance at a bookmark. Of several that try, one succeeds.", 400, 404, 409, 413, 422);

    private static async Task<Ok<InstanceAnswerModel>> ResumeAsync(string bookmarkId, ResumeRequest? body, [AsParameters] Caller caller, InstanceCommands commands, IModelMapper mapper, CancellationToken cancellationToken) =>
        TypedResults.Ok(mapper.Map<InstanceAnswerModel>(await commands.ResumeAsync(bookmarkId, body?.Input ?? DataObject.Empty, caller.Origin(), cancellationToken)));
}
