using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>The units of the organisation.</summary>
internal static class UnitEndpoints
{
    private const int LastPage = 100_000;

    public static void MapUnits(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/units").WithTags("Organisation").RequirePermission(Permissions.ReadUnits);
        group.MapGet("/", ListAsync).IsRead("ListUnits", "Lists the units that the caller may see, by code.", 400);
        group.MapGet("/kinds", Kinds).IsRead("ListUnitKinds", "The kinds of units, and what may stand under what.");
        group.MapGet("/export", ExportAsync).IsExport("ExportUnits", "The units of a list as a workbook (xlsx), which can be imported again.");
        group.MapPost("/import", ImportAsync).RequirePermission(Permissions.ManageUnits).IsImport("ImportUnits", "Adds, changes and moves units by their codes from a workbook (xlsx): all rows or none.");
        group.MapGet("/{unitId}", GetAsync).IsRead("GetUnit", "A unit with those above it.", 404);
        group.MapPost("/", AddAsync).RequirePermission(Permissions.ManageUnits).IsRead("AddUnit", "Adds a unit under another one.", 400, 409, 422);
        group.MapPut("/{unitId}", ChangeAsync).RequirePermission(Permissions.ManageUnits).IsRead("ChangeUnit", "Changes code, names and kind of a unit.", 400, 404, 409, 422);
        group.MapPost("/{unitId}/move", MoveAsync).RequirePermission(Permissions.ManageUnits).IsRead("MoveUnit", "Puts a unit, with all below it, under another one.", 400, 404, 409, 422);
        group.MapPost("/{unitId}/dissolve", DissolveAsync).RequirePermission(Permissions.ManageUnits).IsRead("DissolveUnit", "Dissolves a unit. What is in it passes to a successor, or must have been moved.", 400, 404, 409, 422);
        group.MapPost("/{unitId}/restore", RestoreAsync).RequirePermission(Permissions.ManageUnits).IsRead("RestoreUnit", "Brings a dissolved unit back.", 400, 404, 409, 422);
    }

    private static async Task<Ok<NumberedPage<UnitModel>>> ListAsync(
        [AsParameters] UnitListQuery query,
        [AsParameters] NumberedPageQuery paging,
        UnitQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(filter, user.ScopeOf(Permissions.ReadUnits), new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<UnitModel> { Items = [.. found.Items.Select(UnitModel.Of)], Total = found.TotalCount });
    }

    private static Ok<UnitKindList> Kinds(IOptions<UnitOptions> options) => TypedResults.Ok(new UnitKindList
    {
        Items = [.. options.Value.Effective().Select(static kind => new UnitKindModel { Id = kind.Id, NameZh = kind.NameZh, NameEn = kind.NameEn, Level = kind.Level, Under = [.. kind.Under] })],
    });

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] UnitListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        UnitQueries queries,
        ICurrentUser user,
        ListExport export,
        UnitFiles files,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        reader.Demand();
        var scope = user.ScopeOf(Permissions.ReadUnits);
        return export.WriteAsync(request, "units", timeZone, files.Columns, (page, token) => queries.ListAsync(filter, scope, page, token), cancellationToken);
    }

    private static async Task<Ok<FileImportModel>> ImportAsync(Stream content, HttpRequest request, XlsxReader reader, UnitCommands units, IOptions<ImportOptions> options, ICurrentUser user, CancellationToken cancellationToken)
    {
        var rows = await reader.ReadAsync(content, UnitFiles.Fields, options.Value.UnitRows, cancellationToken);
        return TypedResults.Ok(FileImportModel.Of(await units.ImportAsync([.. rows.Select(UnitFiles.Line)], user.Actor(), cancellationToken), UnitFiles.Fields, request));
    }

    private static async Task<Ok<UnitDetail>> GetAsync(string unitId, UnitQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var (unit, above) = await queries.GetAsync(Id(unitId), user.ScopeOf(Permissions.ReadUnits), cancellationToken);
        RowTag.Tell(response, unit.Unit.RowVersion);
        return TypedResults.Ok(new UnitDetail { Unit = UnitModel.Of(unit), Above = [.. above.Select(UnitName.Of)] });
    }

    private static async Task<Created<UnitDetail>> AddAsync(NewUnitRequest body, UnitCommands units, UnitQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var id = await units.AddAsync(body.Details(), body.ParentId, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Created($"{ApiExtensions.BasePath}/units/{id}", (await GetAsync(id, queries, user, response, cancellationToken)).Value);
    }

    private static async Task<Ok<UnitDetail>> ChangeAsync(
        string unitId,
        UnitRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        UnitCommands units,
        UnitQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        await units.ChangeAsync(Id(unitId), body.Details(), RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(unitId, queries, user, response, cancellationToken);
    }

    private static async Task<Ok<UnitDetail>> MoveAsync(
        string unitId,
        MoveUnitRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        UnitCommands units,
        UnitQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        await units.MoveAsync(Id(unitId), body.ParentId, RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(unitId, queries, user, response, cancellationToken);
    }

    private static async Task<Ok<UnitDetail>> DissolveAsync(
        string unitId,
        DissolveUnitRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        UnitCommands units,
        UnitQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        await units.DissolveAsync(Id(unitId), string.IsNullOrEmpty(body.SuccessorId) ? null : body.SuccessorId, RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(unitId, queries, user, response, cancellationToken);
    }

    private static async Task<Ok<UnitDetail>> RestoreAsync(
        string unitId,
        ReasonRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        UnitCommands units,
        UnitQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        await units.RestoreAsync(Id(unitId), RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(unitId, queries, user, response, cancellationToken);
    }

    private static string Id(string text) => RouteText.CanBeId(text) ? text : throw new Application.Refusals.RefusedException(ApiRefusals.Unknown("unit", "单位", text, "unitId"));
}
