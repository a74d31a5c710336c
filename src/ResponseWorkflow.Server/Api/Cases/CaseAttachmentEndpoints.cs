using System.ComponentModel;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Cases.Attachments;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>The files of a case.</summary>
internal static class CaseAttachmentEndpoints
{
    // Nothing in a file may run, whatever a browser takes it for.
    private const string Policy = "default-src 'none'; sandbox";

    public static void MapCaseAttachments(this IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{caseId}/attachments", ListAsync).IsRead("ListCaseAttachments", "The files of a case, the newest first.", 404);
        cases.MapPost("/{caseId}/attachments", AddAsync).RequirePermission(Permissions.CommentCases).IsRead("AddCaseAttachment", "Adds a file, whose content is the body.", 400, 404, 413, 422);
        cases.MapGet("/{caseId}/attachments/{attachmentId}", DownloadAsync).Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream").IsRead("DownloadCaseAttachment", "The content of a file.", 404);
        cases.MapDelete("/{caseId}/attachments/{attachmentId}", RemoveAsync).RequirePermission(Permissions.CommentCases).IsRead("RemoveCaseAttachment", "Removes a file from a case.", 400, 404);
    }

    private static async Task<Ok<AttachmentList>> ListAsync(string caseId, CaseAttachments attachments, Database database, ICurrentUser user, CancellationToken cancellationToken)
    {
        var found = await attachments.ListAsync(CaseEndpoints.Id(caseId), user.Actor(), cancellationToken);
        var names = await PersonNames.ReadAsync(database, found.Select(static one => one.AddedBy), cancellationToken);
        return TypedResults.Ok(new AttachmentList { Items = [.. found.Select(one => AttachmentModel.Of(one, names))] });
    }

    private static async Task<Ok<AttachmentModel>> AddAsync(
        string caseId,
        [FromQuery(Name = "fileName"), Description("What the file is called, with its ending.")] string? fileName,
        Stream content,
        HttpContext context,
        CaseAttachments attachments,
        Database database,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        // The limit of files is another one than that of other bodies, and is kept while the content is read.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        var added = await attachments.AddAsync(CaseEndpoints.Id(caseId), fileName, context.Request.ContentLength, content, user.Actor(), cancellationToken);
        return TypedResults.Ok(AttachmentModel.Of(added, await PersonNames.ReadAsync(database, [added.AddedBy], cancellationToken)));
    }

    private static async Task<PhysicalFileHttpResult> DownloadAsync(string caseId, string attachmentId, CaseAttachments attachments, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var (attachment, path) = await attachments.OpenAsync(CaseEndpoints.Id(caseId), attachmentId, user.Actor(), cancellationToken);
        response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.PhysicalFile(path, attachment.ContentType, attachment.FileName, attachment.AddedAt);
    }

    private static async Task<NoContent> RemoveAsync(
        string caseId,
        string attachmentId,
        [FromQuery(Name = "reason"), Description("Why, for the history of the case.")] string? reason,
        CaseAttachments attachments,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        await attachments.RemoveAsync(CaseEndpoints.Id(caseId), attachmentId, user.Actor(ReasonText.Read(reason)), cancellationToken);
        return TypedResults.NoContent();
    }
}
