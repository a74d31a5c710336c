using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Queries;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>Customers.</summary>
internal static class CustomerEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapCustomers(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/customers").WithTags("Customers").RequirePermission(Permissions.ReadCustomers);
        group.MapGet("/", ListAsync).IsRead("ListCustomers", "A numbered page of the customers that the caller may see.", 400);
        group.MapGet("/terms", Terms).IsRead("ListCustomerTerms", "Grades, kinds and states that customers and circuits may have.");
        group.MapGet("/export", ExportAsync).IsExport("ExportCustomers", "The customers of a list as a workbook (xlsx), which can be imported again.");
        group.MapGet("/{customerId}", GetAsync).IsRead("GetCustomer", "A customer by its id or number.", 404);
        group.MapPost("/", AddAsync).RequirePermission(Permissions.ManageCustomers).IsRead("AddCustomer", "Puts a customer on file.", 400, 409, 422);
        group.MapPut("/{customerId}", ChangeAsync).RequirePermission(Permissions.ManageCustomers).IsRead("ChangeCustomer", "Changes what is known of a customer.", 400, 404, 409, 422);
        group.MapPost("/import", ImportAsync).RequirePermission(Permissions.ManageCustomers).IsImport("ImportCustomers", "Adds and changes customers by their numbers from a workbook (xlsx): all rows or none.");
        api.MapCircuits();
    }

    private static Ok<CustomerTermsModel> Terms(IOptions<CustomerOptions> options) => TypedResults.Ok(CustomerTermsModel.Of(options.Value));

    private static async Task<Ok<NumberedPage<CustomerModel>>> ListAsync(
        [AsParameters] CustomerListQuery query,
        [AsParameters] NumberedPageQuery paging,
        CustomerQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(filter, order, isDescending, new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        return TypedResults.Ok(new NumberedPage<CustomerModel> { Items = [.. found.Items.Select(CustomerModel.Of)], Total = found.TotalCount });
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] CustomerListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        CustomerQueries queries,
        ICurrentUser user,
        ListExport export,
        CustomerFiles files,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        reader.Demand();
        var actor = user.Actor();
        return export.WriteAsync(request, "customers", timeZone, files.Customers, (page, token) => queries.ListAsync(filter, order, isDescending, page, actor, token), cancellationToken);
    }

    private static async Task<Ok<CustomerDetail>> GetAsync(string customerId, CustomerQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var found = await queries.GetAsync(Id(customerId), user.Actor(), cancellationToken);
        RowTag.Tell(response, found.Customer.RowVersion);
        return TypedResults.Ok(new CustomerDetail { Customer = CustomerModel.Of(found), MayManage = user.May(Permissions.ManageCustomers, found.Unit.Id) });
    }

    private static async Task<Created<CustomerDetail>> AddAsync(CustomerRequest body, CustomerCommands customers, CustomerQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var id = await customers.AddAsync(body.Details(), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Created($"{ApiExtensions.BasePath}/customers/{id}", (await GetAsync(id, queries, user, response, cancellationToken)).Value);
    }

    private static async Task<Ok<CustomerDetail>> ChangeAsync(
        string customerId,
        CustomerRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        CustomerCommands customers,
        CustomerQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var id = (await queries.GetAsync(Id(customerId), user.Actor(), cancellationToken)).Customer.Id;
        await customers.ChangeAsync(id, body.Details(), RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(id, queries, user, response, cancellationToken);
    }

    private static async Task<Ok<FileImportModel>> ImportAsync(Stream content, HttpRequest request, XlsxReader reader, CustomerCommands customers, IOptions<CustomerOptions> options, ICurrentUser user, CancellationToken cancellationToken)
    {
        var rows = await reader.ReadAsync(content, CustomerFiles.CustomerFields, options.Value.ImportRows, cancellationToken);
        var report = await customers.ImportAsync([.. rows.Select(CustomerFiles.Customer)], user.Actor(), cancellationToken);
        return TypedResults.Ok(FileImportModel.Of(report, CustomerFiles.CustomerFields, request));
    }

    private static string Id(string text) => RouteText.Decode(text) is var id && RouteText.CanBeId(id) ? id : throw new RefusedException(ApiRefusals.Unknown("customer", "客户", text, "customerId"));
}
