using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Audit;

/// <summary>Reading the audit trail. Nothing writes it but what it tells of.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/audit").WithTags("Audit").RequirePermission(Permissions.ReadAudit);
        group.MapGet("/", ListAsync).IsRead("ListAudit", "Who did what, the newest first.", 400);
        group.MapGet("/export", Export).Produces(StatusCodes.Status200OK, contentType: AuditFile.ContentType).IsRead("ExportAudit", "The same as a file of comma-separated values, the oldest first.", 400);
        group.MapGet("/check", CheckAsync).IsRead("CheckAudit", "Reads the whole trail and says whether an entry was changed or removed. It takes the longer the longer the trail is.");
    }

    private static async Task<Ok<CursorPage<AuditModel>>> ListAsync(
        [AsParameters] AuditListQuery query,
        [AsParameters] PageQuery paging,
        AuditQueries audit,
        AuditSubjectNames names,
        Database database,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        var size = reader.PageSize(paging.PageSize, options.Value);
        var before = reader.After(paging.Cursor, static parts => parts is [var text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? new Place(place) : null);
        reader.Demand();
        var rows = await audit.ListAsync(filter, before?.Sequence, size + 1, cancellationToken);
        var called = await names.FindAsync(rows.Select(static row => row.Subject), cancellationToken);
        var people = await PersonNames.ReadAsync(database, rows.Select(static row => row.Actor), cancellationToken);
        return TypedResults.Ok(CursorPage<AuditModel>.Of([.. rows.Select(row => AuditModel.Of(row, called.GetValueOrDefault(row.Subject), people))], size, static entry => Cursor.Write(entry.Sequence.ToString(CultureInfo.InvariantCulture))));
    }

    private static AuditFile Export([AsParameters] AuditListQuery query, AuditQueries audit, Database database)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        reader.Demand();
        return new AuditFile(audit, database, filter);
    }

    private static async Task<Ok<AuditCheckModel>> CheckAsync(AuditQueries audit, CancellationToken cancellationToken)
    {
        var check = await audit.CheckAsync(cancellationToken);
        return TypedResults.Ok(new AuditCheckModel { Entries = check.Entries, FirstBroken = check.FirstBroken, LastHash = check.LastHash });
    }

    private sealed record Place(long Sequence);
}
