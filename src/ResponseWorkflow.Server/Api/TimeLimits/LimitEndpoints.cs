using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Rule rows and additions.</summary>
internal static class LimitEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapLimits(this IEndpointRouteBuilder limits)
    {
        var group = limits.MapGroup("/rows");
        group.MapGet("/", ListAsync).IsRead("ListTimeLimits", "A numbered page of the rule rows and additions.", 400);
        group.MapGet("/{rowId}", GetAsync).IsRead("GetTimeLimit", "A rule row or an addition with its versions.", 404);
        group.MapPost("/", AddAsync).RequirePermission(Permissions.EditLimits).IsRead("AddTimeLimit", "Adds a rule row or an addition.", 400, 409, 413, 422);
        group.MapPut("/", EditAsync).RequirePermission(Permissions.EditLimits).IsRead("EditTimeLimits", "Makes new versions of several rule rows and additions: all of them or none.", 400, 404, 409, 413, 422);
        group.MapPut("/{rowId}", ChangeAsync).RequirePermission(Permissions.EditLimits).IsRead("ChangeTimeLimit", "Makes a new version of a rule row or an addition.", 400, 404, 409, 413, 422);
        group.MapPost("/{rowId}/retire", RetireAsync).RequirePermission(Permissions.EditLimits).IsRead("RetireTimeLimit", "Ends a rule row or an addition.", 400, 404, 409, 422);
        group.MapPost("/{rowId}/restore", RestoreAsync).RequirePermission(Permissions.EditLimits).IsRead("RestoreTimeLimit", "Makes an older version the newest one.", 400, 404, 409, 422);
    }

    /// <summary>Whether the caller may change time limits, which hold for the whole organisation.</summary>
    internal static bool MayEdit(ICurrentUser user) => user.May(Permissions.EditLimits);

    private static async Task<Ok<NumberedPage<LimitModel>>> ListAsync(
        [AsParameters] LimitListQuery query, [AsParameters] NumberedPageQuery paging, RuleQueries queries, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(filter, order, isDescending, new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<LimitModel> { Items = [.. found.Items.Select(LimitModel.Of)], Total = found.TotalCount });
    }

    private static async Task<Ok<LimitDetail>> GetAsync(string rowId, RuleQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken) =>
        TypedResults.Ok(await DetailAsync(Id(rowId), queries, user, response, cancellationToken));

    private static async Task<Created<LimitDetail>> AddAsync(LimitRequest body, TermCommands commands, RuleQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var change = body.Change(body.Kind is TermKind.Addition ? TermKind.Addition : TermKind.Row, body.Id ?? "", TermAct.Add, basis: null);
        await commands.ApplyAsync([change], user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Created($"{ApiExtensions.BasePath}/time-limits/rows/{change.Name}", await DetailAsync(change.Name, queries, user, response, cancellationToken));
    }

    private static async Task<Ok<LimitEditsModel>> EditAsync(LimitEditsRequest body, TermCommands commands, RuleQueries queries, IOptions<TermOptions> options, ICurrentUser user, CancellationToken cancellationToken)
    {
        var outcome = await commands.ApplyAsync(await body.ReadAsync(queries, options.Value, cancellationToken), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Ok(new LimitEditsModel { Changed = outcome.Versions.Count(static version => version is not null) });
    }

    private static async Task<Ok<LimitDetail>> ChangeAsync(
        string rowId,
        LimitRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        TermCommands commands,
        RuleQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var known = await queries.GetAsync(Id(rowId), cancellationToken);
        if (body.Id is { } id && id != known.Header.Id)
            throw new RefusedException(ApiRefusals.IdMismatch("id", known.Header.Id));
        await commands.ApplyAsync([body.Change(known.Kind, known.Header.Id, TermAct.Change, RowTag.Read(ifMatch))], user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(rowId, queries, user, response, cancellationToken);
    }

    private static async Task<Ok<LimitDetail>> RetireAsync(
        string rowId,
        RetireLimitRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        TermCommands commands,
        RuleQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var known = await queries.GetAsync(Id(rowId), cancellationToken);
        var change = new TermChange { Kind = known.Kind, Name = known.Header.Id, Act = TermAct.Retire, Reach = body.Reach ?? TermReach.NewClocks, ValidFrom = body.ValidFrom, Basis = RowTag.Read(ifMatch) };
        await commands.ApplyAsync([change], user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(rowId, queries, user, response, cancellationToken);
    }

    private static async Task<Ok<LimitDetail>> RestoreAsync(
        string rowId,
        RestoreLimitRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        TermCommands commands,
        RuleQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var known = await queries.GetAsync(Id(rowId), cancellationToken);
        var change = await commands.RestorationAsync(known.Kind, known.Header.Id, body.Version, cancellationToken);
        await commands.ApplyAsync(
            [change with { Reach = body.Reach ?? TermReach.NewClocks, ValidFrom = body.ValidFrom, Basis = RowTag.Read(ifMatch) }], user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(rowId, queries, user, response, cancellationToken);
    }

    private static async Task<LimitDetail> DetailAsync(string id, RuleQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var found = await queries.GetAsync(id, cancellationToken);
        RowTag.Tell(response, found.LatestVersion);
        return new LimitDetail
        {
            Limit = LimitModel.Of(found),
            MayEdit = MayEdit(user),
            Versions = [.. (await queries.VersionsAsync(found.Kind, found.Header.Id, cancellationToken)).Select(LimitVersionModel.Of)],
        };
    }

    private static string Id(string text) => RouteText.Decode(text) is var id && RouteText.CanBeId(id) ? id : throw new RefusedException(ApiRefusals.Unknown("limit", "时限", text, "rowId"));
}
