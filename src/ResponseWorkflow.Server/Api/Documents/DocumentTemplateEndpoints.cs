using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Documents.Administration;
using ResponseWorkflow.Application.Documents.Printing;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>Templates of documents, for those who administer them.</summary>
internal static class DocumentTemplateEndpoints
{
    public static void MapDocumentTemplates(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/document-templates").WithTags("Documents").RequirePermission(Permissions.ReadDocumentTemplates);
        group.MapGet("/", ListAsync).IsRead("ListDocumentTemplates", "The templates of documents, and the fields that every document has from its case.");
        group.MapPost("/preview", PreviewAsync).IsRead("PreviewDocumentTemplate", "What a template makes of a real case. Nothing is stored and no number is drawn.", 400, 404, 422);
        group.MapGet("/{key}", GetAsync).IsRead("GetDocumentTemplate", "A template with its versions.", 404);
        group.MapPut("/{key}", PutAsync).RequirePermission(Permissions.EditDocumentTemplates).IsRead("PutDocumentTemplate", "Adds or changes a template. One that names a field that there is not is refused.", 400, 409, 422);
        group.MapPost("/{key}/restore", RestoreAsync).RequirePermission(Permissions.EditDocumentTemplates).IsRead("RestoreDocumentTemplate", "Brings an older version of a template back as the newest one.", 400, 404);
    }

    private static async Task<Ok<DocumentTemplateList>> ListAsync(StoredTemplates templates, CancellationToken cancellationToken) => TypedResults.Ok(new DocumentTemplateList
    {
        Items = [.. (await templates.InForceAsync(cancellationToken)).All.Select(DocumentTemplateEntry.Of)],
        Fields = CommonFields.All,
    });

    private static async Task<Ok<DocumentTemplateDetail>> GetAsync(string key, TemplateCommands commands, StoredTemplates templates, HttpResponse response, CancellationToken cancellationToken)
    {
        var found = (await templates.InForceAsync(cancellationToken)).Find(key) ?? throw new RefusedException(ApiRefusals.Unknown("template of documents", "文档模板", key, "key"));
        var versions = await commands.VersionsAsync(key, cancellationToken);
        RowTag.Tell(response, found.Version);
        return TypedResults.Ok(new DocumentTemplateDetail
        {
            Template = found.Template,
            Version = found.Version,
            Versions = [.. versions.Select(static one => new DocumentTemplateVersionModel { Version = one.Version, Template = one.Template, Author = one.Author, Reason = one.Reason, At = one.At })],
        });
    }

    private static async Task<Ok<DocumentTemplateDetail>> PutAsync(
        string key,
        DocumentTemplateRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        TemplateCommands commands,
        StoredTemplates templates,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var basis = RowTag.Read(ifMatch) is { } version ? (int)Math.Min(version, int.MaxValue) : (int?)null;
        await commands.PutAsync((body.Template ?? new DocumentTemplate()) with { Key = key }, basis, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(key, commands, templates, response, cancellationToken);
    }

    private static async Task<Ok<DocumentPreviewModel>> PreviewAsync(PreviewDocumentRequest body, TemplatePreview preview, ICurrentUser user, HttpRequest request, CancellationToken cancellationToken)
    {
        var caseId = string.IsNullOrWhiteSpace(body.CaseId) ? null : body.CaseId.Trim();
        var (document, number) = await preview.ShowAsync(body.Template ?? new DocumentTemplate(), caseId, DocumentLanguage.IsEnglish(body.Language, request), user.Actor(), cancellationToken);
        return TypedResults.Ok(new DocumentPreviewModel { Html = PrintPages.Of(document).Html, CaseNumber = number });
    }

    private static async Task<Ok<DocumentTemplateDetail>> RestoreAsync(
        string key, RestoreDocumentTemplateRequest body, TemplateCommands commands, StoredTemplates templates, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        await commands.RestoreAsync(key, body.Version, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(key, commands, templates, response, cancellationToken);
    }
}
