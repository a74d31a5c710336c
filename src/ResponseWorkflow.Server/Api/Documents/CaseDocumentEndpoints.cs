using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Documents.Printing;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Cases;
using ResponseWorkflow.Server.Api.Documents.Word;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>The documents of a case. Whoever sees the case sees them.</summary>
internal static class CaseDocumentEndpoints
{
    private const string Html = "text/html";
    private const string LanguageText = "zh-CN or en; the language of the request when left out.";

    public static void MapCaseDocuments(this IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{caseId}/documents", ListAsync).IsRead("ListCaseDocuments", "The documents of a case, the newest first.", 404);
        cases.MapPost("/{caseId}/documents", MakeAsync).RequirePermission(Permissions.ManageCases).IsRead("MakeCaseDocument", "Makes a document by hand. One of the same template and occurrence is superseded by it; both are kept.", 400, 404, 413, 422);
        cases.MapGet("/{caseId}/documents/{documentId}", GetAsync).IsRead("GetCaseDocument", "A document with what was given for it.", 404);
        cases.MapGet("/{caseId}/documents/{documentId}/page", PageAsync).Produces<Stream>(StatusCodes.Status200OK, Html).IsRead("PrintCaseDocument", "A document as a page to be read and printed on A4.", 400, 404);
        cases.MapGet("/{caseId}/documents/{documentId}/docx", DocxAsync).Produces<Stream>(StatusCodes.Status200OK, DocxFile.ContentType).IsRead("DownloadCaseDocument", "A document as a file of a word processor (docx).", 400, 404);
        cases.MapPost("/{caseId}/documents/{documentId}/corrections", CorrectAsync).RequirePermission(Permissions.ManageCases).IsRead("CorrectCaseDocument", "Makes a corrected document in the place of one that is in force; both are kept.", 400, 404, 409, 413, 422);
        cases.MapPut("/{caseId}/documents/{documentId}/filing", FileAsync).RequirePermission(Permissions.CommentCases).IsRead("FileCaseDocument", "Tells the signed scan of a document, and where its paper lies.", 400, 404, 422);
    }

    private static async Task<Ok<CaseDocumentList>> ListAsync(string caseId, CaseDocuments documents, Database database, ICurrentUser user, CancellationToken cancellationToken)
    {
        var found = await documents.ListAsync(CaseEndpoints.Id(caseId), user.Actor(), cancellationToken);
        var names = await NamesAsync(database, found, cancellationToken);
        return TypedResults.Ok(new CaseDocumentList { Items = [.. found.Select(one => CaseDocumentModel.Of(one, names))] });
    }

    private static async Task<Ok<CaseDocumentDetail>> GetAsync(string caseId, string documentId, CaseDocuments documents, Database database, ICurrentUser user, CancellationToken cancellationToken)
    {
        var found = await documents.GetAsync(CaseEndpoints.Id(caseId), Id(documentId), user.Actor(), cancellationToken);
        return TypedResults.Ok(new CaseDocumentDetail { Document = CaseDocumentModel.Of(found, await NamesAsync(database, [found], cancellationToken)), Fields = found.Template.Fields, Values = found.Fields });
    }

    private static async Task<Ok<CaseDocumentDetail>> MakeAsync(string caseId, MakeDocumentRequest body, DocumentCommands commands, CaseDocuments documents, Database database, ICurrentUser user, CancellationToken cancellationToken)
    {
        var id = await commands.MakeAsync(CaseEndpoints.Id(caseId), body.Order(), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(caseId, id, documents, database, user, cancellationToken);
    }

    private static async Task<Ok<CaseDocumentDetail>> CorrectAsync(
        string caseId, string documentId, CorrectDocumentRequest body, DocumentCommands commands, CaseDocuments documents, Database database, ICurrentUser user, CancellationToken cancellationToken)
    {
        var id = await commands.CorrectAsync(CaseEndpoints.Id(caseId), Id(documentId), body.Fields ?? DataObject.Empty, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(caseId, id, documents, database, user, cancellationToken);
    }

    private static async Task<Ok<CaseDocumentDetail>> FileAsync(
        string caseId, string documentId, FileDocumentRequest body, DocumentCommands commands, CaseDocuments documents, Database database, ICurrentUser user, CancellationToken cancellationToken)
    {
        await commands.FileAsync(CaseEndpoints.Id(caseId), Id(documentId), new DocumentFiling { ScanId = body.ScanId, Place = body.Place }, user.Actor(), cancellationToken);
        return await GetAsync(caseId, documentId, documents, database, user, cancellationToken);
    }

    private static Task<PersonNames> NamesAsync(Database database, IEnumerable<ArchivedDocument> shown, CancellationToken cancellationToken) =>
        PersonNames.ReadAsync(database, shown.SelectMany(static one => new[] { one.Row.MadeBy, one.Row.FiledBy }), cancellationToken);

    private static async Task<ContentHttpResult> PageAsync(
        string caseId,
        string documentId,
        [FromQuery(Name = "language"), Description(LanguageText)] string? language,
        CaseDocuments documents,
        ICurrentUser user,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var page = PrintPages.Of(await documents.ComposeAsync(CaseEndpoints.Id(caseId), Id(documentId), DocumentLanguage.IsEnglish(language, context.Request), user.Actor(), cancellationToken));
        context.Response.Headers.ContentSecurityPolicy = page.ContentPolicy;
        return TypedResults.Text(page.Html, $"{Html}; charset=utf-8");
    }

    private static async Task<FileContentHttpResult> DocxAsync(
        string caseId,
        string documentId,
        [FromQuery(Name = "language"), Description(LanguageText)] string? language,
        CaseDocuments documents,
        ICurrentUser user,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var document = await documents.ComposeAsync(CaseEndpoints.Id(caseId), Id(documentId), DocumentLanguage.IsEnglish(language, request), user.Actor(), cancellationToken);
        return TypedResults.File(DocxFile.Write(document), DocxFile.ContentType, $"{document.Number}.docx");
    }

    private static string Id(string text) => RouteText.Decode(text) is var id && RouteText.CanBeId(id) ? id : throw new RefusedException(ApiRefusals.Unknown("document", "文档", text, "documentId"));
}
