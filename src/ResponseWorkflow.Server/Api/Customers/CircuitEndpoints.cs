using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Customers.Queries;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>Circuits.</summary>
internal static class CircuitEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapCircuits(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/circuits").WithTags("Customers").RequirePermission(Permissions.ReadCustomers);
        group.MapGet("/", ListAsync).IsRead("ListCircuits", "A numbered page of the circuits that the caller may see.", 400);
        group.MapGet("/export", ExportAsync).IsExport("ExportCircuits", "The circuits of a list as a workbook (xlsx), which can be imported again.");
        group.MapGet("/{circuitId}", GetAsync).IsRead("GetCircuit", "A circuit by its id or number.", 404);
        group.MapGet("/{circuitId}/history", HistoryAsync).IsRead("GetCircuitHistory", "What happened to a circuit on the ledger: a numbered page, the newest first.", 400, 404);
        group.MapGet("/{circuitId}/documents", DocumentsAsync).IsRead("ListCircuitDocuments", "The documents in force of the cases of a circuit that the caller may see: a numbered page, the newest first.", 400, 404);
        group.MapPost("/", AddAsync).RequirePermission(Permissions.ManageCustomers).IsRead("AddCircuit", "Puts a circuit on file.", 400, 409, 422);
        group.MapPut("/{circuitId}", ChangeAsync).RequirePermission(Permissions.ManageCustomers).IsRead("ChangeCircuit", "Changes what is known of a circuit.", 400, 404, 409, 422);
        group.MapPost("/import", ImportAsync).RequirePermission(Permissions.ManageCustomers).IsImport("ImportCircuits", "Adds and changes circuits by their numbers from a workbook (xlsx): all rows or none.");
    }

    private static async Task<Ok<NumberedPage<CircuitModel>>> ListAsync(
        [AsParameters] CircuitListQuery query,
        [AsParameters] NumberedPageQuery paging,
        CircuitQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        IOptions<CustomerOptions> terms,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(filter, order, isDescending, new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        var units = terms.Value.EffectiveBandwidthUnits;
        return TypedResults.Ok(new NumberedPage<CircuitModel> { Items = [.. found.Items.Select(one => CircuitModel.Of(one, units))], Total = found.TotalCount });
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] CircuitListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        CircuitQueries queries,
        ICurrentUser user,
        ListExport export,
        CustomerFiles files,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        reader.Demand();
        var actor = user.Actor();
        return export.WriteAsync(request, "circuits", timeZone, files.Circuits, token => queries.WholeAsync(filter, order, isDescending, actor, token), cancellationToken);
    }

    private static async Task<Ok<CircuitDetail>> GetAsync(string circuitId, CircuitQueries queries, IOptions<CustomerOptions> terms, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var found = await queries.GetAsync(Id(circuitId), user.Actor(), cancellationToken);
        RowTag.Tell(response, found.Circuit.RowVersion);
        return TypedResults.Ok(new CircuitDetail { Circuit = CircuitModel.Of(found, terms.Value.EffectiveBandwidthUnits), Resources = CircuitResourceModel.Of(found.Circuit.Resources), MayManage = user.May(Permissions.ManageCustomers, found.Unit.Id) });
    }

    private static async Task<Ok<NumberedPage<CircuitEventModel>>> HistoryAsync(
        string circuitId, [AsParameters] NumberedPageQuery paging, CircuitQueries queries, Database database, ICurrentUser user, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.HistoryAsync(Id(circuitId), new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        var names = await PersonNames.ReadAsync(database, found.Items.Select(static row => row.By), cancellationToken);
        return TypedResults.Ok(new NumberedPage<CircuitEventModel> { Items = [.. found.Items.Select(row => CircuitEventModel.Of(row, names))], Total = found.TotalCount });
    }

    private static async Task<Ok<NumberedPage<CircuitDocumentModel>>> DocumentsAsync(
        string circuitId, [AsParameters] NumberedPageQuery paging, CircuitArchive archive, ICurrentUser user, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await archive.ListAsync(Id(circuitId), new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        return TypedResults.Ok(new NumberedPage<CircuitDocumentModel> { Items = [.. found.Items.Select(CircuitDocumentModel.Of)], Total = found.TotalCount });
    }

    private static async Task<Created<CircuitDetail>> AddAsync(
        CircuitRequest body, CircuitCommands circuits, CircuitQueries queries, IOptions<CustomerOptions> terms, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var id = await circuits.AddAsync(body.Details(), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Created($"{ApiExtensions.BasePath}/circuits/{id}", (await GetAsync(id, queries, terms, user, response, cancellationToken)).Value);
    }

    private static async Task<Ok<CircuitDetail>> ChangeAsync(
        string circuitId,
        CircuitRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        CircuitCommands circuits,
        CircuitQueries queries,
        IOptions<CustomerOptions> terms,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var id = (await queries.GetAsync(Id(circuitId), user.Actor(), cancellationToken)).Circuit.Id;
        await circuits.ChangeAsync(id, body.Details(), RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(id, queries, terms, user, response, cancellationToken);
    }

    private static async Task<Ok<FileImportModel>> ImportAsync(
        Stream content,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        XlsxReader reader,
        CircuitCommands circuits,
        IOptions<CustomerOptions> options,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var zone = ListExport.ZoneOf(timeZone);
        var rows = await reader.ReadAsync(content, CustomerFiles.CircuitFields, options.Value.ImportRows, cancellationToken);
        var report = await circuits.ImportAsync([.. rows.Select(row => CustomerFiles.Circuit(row, zone))], user.Actor(), cancellationToken);
        return TypedResults.Ok(FileImportModel.Of(report, CustomerFiles.CircuitFields, request));
    }

    private static string Id(string text) => RouteText.Decode(text) is var id && RouteText.CanBeId(id) ? id : throw new RefusedException(ApiRefusals.Unknown("circuit", "电路", text, "circuitId"));
}
