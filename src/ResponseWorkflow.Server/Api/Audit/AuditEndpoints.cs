using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Json;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Audit;

/// <summary>Reading the audit trail.</summary>
internal static class AuditEndpoints
{
    // Beyond it, counting the entries to skip costs more than anybody wants to know what is there.
    private const int LastPage = 100_000;

    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/audit").WithTags("Audit").RequirePermission(Permissions.ReadAudit);
        group.MapGet("/", ListAsync).IsRead("ListAudit", "Who did what, the newest first.", 400);
    }

    private static async Task<Ok<NumberedPage<AuditModel>>> ListAsync(
        [FromQuery(Name = "subject"), Description("Only what was done to this, such as definition:fault.")] string? subject,
        [AsParameters] NumberedPageQuery query,
        AuditQueries audit,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var wanted = reader.Text("subject", subject, StorageMetadata.KeyLength);
        var number = reader.Number("page", query.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(query.PageSize, options.Value);
        reader.Demand();
        var found = await audit.ListAsync(wanted, new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<AuditModel> { Items = [.. found.Items.Select(Of)], Total = found.TotalCount });
    }

    private static AuditModel Of(AuditRecord record) => new()
    {
        Sequence = record.Sequence,
        At = record.At,
        Actor = record.Actor,
        Act = record.Act,
        Subject = record.Subject,
        Data = record.Data is null ? null : new JsonText(record.Data),
        Hash = record.Hash,
    };
}
