using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Comments;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>What people write about a case.</summary>
internal static class CaseCommentEndpoints
{
    public static void MapCaseComments(this IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{caseId}/comments", ListAsync).IsRead("ListCaseComments", "The comments of a case, the newest first.", 400, 404);
        cases.MapPost("/{caseId}/comments", AddAsync).RequirePermission(Permissions.CommentCases).IsRead("AddCaseComment", "Writes a comment. Those whom it mentions take part in the case from then on.", 400, 404, 422);
    }

    private static async Task<Ok<CursorPage<CommentModel>>> ListAsync(string caseId, [AsParameters] PageQuery paging, CaseComments comments, Database database, ICurrentUser user, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var size = reader.PageSize(paging.PageSize, options.Value);
        var before = reader.After(paging.Cursor, CaseCursor.Read);
        reader.Demand();
        var found = await comments.ListAsync(CaseEndpoints.Id(caseId), before, size + 1, user.Actor(), cancellationToken);
        var page = CursorPage<CaseCommentRow>.Of([.. found], size, static last => CaseCursor.Write(last.At, last.Id));
        var names = await PersonNames.ReadAsync(database, page.Items.Select(static one => one.Author), cancellationToken);
        return TypedResults.Ok(new CursorPage<CommentModel> { Items = [.. page.Items.Select(one => CommentModel.Of(one, names))], Next = page.Next });
    }

    private static async Task<Ok<CommentModel>> AddAsync(string caseId, CommentRequest body, CaseComments comments, Database database, ICurrentUser user, CancellationToken cancellationToken)
    {
        var added = await comments.AddAsync(CaseEndpoints.Id(caseId), body.Text, user.Actor(), cancellationToken);
        return TypedResults.Ok(CommentModel.Of(added, await PersonNames.ReadAsync(database, [added.Author], cancellationToken)));
    }
}
