using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Notices.Administration;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>Kinds and texts of notices, for those who administer them.</summary>
internal static class NoticeSettingEndpoints
{
    public static void MapNoticeSettings(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/notice-kinds").WithTags("Notices").RequirePermission(Permissions.ReadNotices);
        group.MapGet("/", ListAsync).IsRead("ListNoticeKinds", "The kinds of notices, and the fields that their texts may use.");
        group.MapGet("/{kind}", GetKindAsync).IsRead("GetNoticeKind", "A kind of notice with its versions.", 404);
        group.MapPut("/{kind}", PutKindAsync).RequirePermission(Permissions.EditNotices).IsRead("PutNoticeKind", "Adds or changes a kind of notice.", 400, 409, 422);
        group.MapPost("/{kind}/restore", RestoreKindAsync).RequirePermission(Permissions.EditNotices).IsRead("RestoreNoticeKind", "Brings an older version of a kind back as the newest one.", 400, 404, 422);
        var texts = group.MapGroup("/{kind}/texts/{channel}/{language}");
        texts.MapGet("/", GetTextAsync).IsRead("GetNoticeText", "The text of a kind for a channel in a language, with its versions.", 404, 422);
        texts.MapPut("/", PutTextAsync).RequirePermission(Permissions.EditNotices).IsRead("PutNoticeText", "Changes a text. One that names a field that there is not is refused.", 400, 404, 409, 422);
        texts.MapPost("/preview", PreviewAsync).IsRead("PreviewNoticeText", "What a text would say of a real case. Nothing is stored and nobody is told.", 400, 404, 422);
        texts.MapPost("/restore", RestoreAsync).RequirePermission(Permissions.EditNotices).IsRead("RestoreNoticeText", "Brings an older version of a text back as the newest one.", 400, 404, 422);
    }

    private static async Task<Ok<NoticeKindList>> ListAsync(StoredNoticeTerms terms, CancellationToken cancellationToken) => TypedResults.Ok(new NoticeKindList
    {
        Items = [.. (await terms.InForceAsync(cancellationToken)).Kinds.Select(NoticeKindModel.Of)],
        Fields = [.. NoticeFields.All.Select(static field => new NoticeFieldModel { Name = field.Name, Zh = field.Zh, En = field.En })],
    });

    private static async Task<Ok<NoticeKindDetail>> GetKindAsync(string kind, NoticeTermCommands commands, StoredNoticeTerms terms, HttpResponse response, CancellationToken cancellationToken)
    {
        var inForce = Known(await terms.InForceAsync(cancellationToken), kind);
        var versions = await commands.VersionsAsync<NoticeKind>(NoticeSubject.Kind(kind), cancellationToken);
        var version = versions.Count == 0 ? 0 : versions[0].Version;
        RowTag.Tell(response, version);
        return TypedResults.Ok(new NoticeKindDetail
        {
            Kind = NoticeKindModel.Of(inForce),
            Version = version,
            Versions = [.. versions.Select(static one => new NoticeKindVersionModel { Version = one.Version, Kind = one.Value is null ? null : NoticeKindModel.Of(one.Value), Author = one.Author, Reason = one.Reason, At = one.At })],
        });
    }

    private static async Task<Ok<NoticeKindModel>> PutKindAsync(
        string kind,
        NoticeKindRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        NoticeTermCommands commands,
        StoredNoticeTerms terms,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        await commands.PutKindAsync(body.Kind(kind), Basis(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Ok(NoticeKindModel.Of((await terms.InForceAsync(cancellationToken)).Kind(kind)!));
    }

    private static async Task<Ok<NoticeKindDetail>> RestoreKindAsync(
        string kind, RestoreNoticeVersionRequest body, NoticeTermCommands commands, StoredNoticeTerms terms, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        Known(await terms.InForceAsync(cancellationToken), kind);
        await commands.RestoreAsync(NoticeSubject.Kind(kind), body.Version, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetKindAsync(kind, commands, terms, response, cancellationToken);
    }

    private static NoticeKind Known(NoticeTerms inForce, string kind) => inForce.Kind(kind) ?? throw new RefusedException(ApiRefusals.Unknown("kind of notice", "通知类型", kind, "kind"));

    private static int? Basis(string? ifMatch) => RowTag.Read(ifMatch) is { } basis ? (int)Math.Min(basis, int.MaxValue) : null;

    private static async Task<Ok<NoticeTextModel>> GetTextAsync(string kind, string channel, string language, NoticeTermCommands commands, StoredNoticeTerms terms, HttpResponse response, CancellationToken cancellationToken)
    {
        var inForce = await terms.InForceAsync(cancellationToken);
        Known(inForce, kind);
        var versions = await commands.VersionsAsync<NoticeText>(NoticeSubject.Text(kind, channel, language), cancellationToken);
        var own = inForce.Text(kind, channel, language);
        var used = own ?? inForce.Text(kind, NoticeChannels.InApp, language);
        var version = versions.Count == 0 ? 0 : versions[0].Version;
        RowTag.Tell(response, version);
        return TypedResults.Ok(new NoticeTextModel
        {
            Title = used?.Title ?? "",
            Body = used?.Body ?? "",
            IsOwn = own is not null,
            Version = version,
            Versions = [.. versions.Select(static one => new NoticeTextVersionModel { Version = one.Version, Title = one.Value?.Title, Body = one.Value?.Body, Author = one.Author, Reason = one.Reason, At = one.At })],
        });
    }

    private static async Task<Ok<NoticeTextModel>> PutTextAsync(
        string kind,
        string channel,
        string language,
        NoticeTextRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        NoticeTermCommands commands,
        StoredNoticeTerms terms,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        await commands.PutTextAsync(kind, channel, language, body.Text(), Basis(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetTextAsync(kind, channel, language, commands, terms, response, cancellationToken);
    }

    private static async Task<Ok<NoticePreviewModel>> PreviewAsync(string kind, string channel, string language, NoticeTextRequest body, NoticePreview preview, ICurrentUser user, CancellationToken cancellationToken)
    {
        var (text, number) = await preview.ShowAsync(kind, channel, language, body.Text(), string.IsNullOrWhiteSpace(body.CaseId) ? null : body.CaseId, user.Actor(), cancellationToken);
        return TypedResults.Ok(new NoticePreviewModel { Title = text.Title, Body = text.Body, CaseNumber = number });
    }

    private static async Task<Ok<NoticeTextModel>> RestoreAsync(
        string kind, string channel, string language, RestoreNoticeVersionRequest body, NoticeTermCommands commands, StoredNoticeTerms terms, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        await commands.RestoreAsync(NoticeSubject.Text(kind, channel, language), body.Version, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetTextAsync(kind, channel, language, commands, terms, response, cancellationToken);
    }
}
