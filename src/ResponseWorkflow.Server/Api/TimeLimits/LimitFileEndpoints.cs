using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Administration.Preview;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Time limits as files, for review by mail and for copies.</summary>
internal static class LimitFileEndpoints
{
    private const int All = int.MaxValue;

    public static void MapFiles(this IEndpointRouteBuilder limits)
    {
        limits.MapGet("/rows/export", ExportAsync).IsExport("ExportTimeLimits", "The rows of a list as a workbook (xlsx), which can be imported again.");
        limits.MapGet("/rows/export/json", JsonAsync).Produces<Stream>(StatusCodes.Status200OK, "application/json").IsRead("ExportTimeLimitFile", "The rows of a list in the form of the files, which can be imported again.", 400);
        MapImport(limits, "/rows/import", "TimeLimits", "a workbook (xlsx)", static (reader, content, query, token) => reader.WorkbookAsync(content, query, token));
        MapImport(limits, "/rows/import/json", "TimeLimitFile", "a file", static (reader, content, query, token) => reader.DocumentAsync(content, query, token));
    }

    private static void MapImport(IEndpointRouteBuilder limits, string path, string name, string file, Func<LimitFileReader, Stream, LimitImportQuery, CancellationToken, Task<IReadOnlyList<ImportLine<TermChange>>>> read)
    {
        limits.MapPost(path, ImportAsync).RequirePermission(Permissions.EditLimits).IsImport($"Import{name}", $"Adds and changes rows by their ids from {file}: all rows or none.");
        limits.MapPost($"{path}/preview", PreviewAsync).RequirePermission(Permissions.EditLimits).IsImport($"PreviewImportOf{name}", $"Tells row by row what an import of {file} would do, and which running deadlines it would move. Stores nothing.");
        limits.MapPost($"{path}/preview/export", MovedAsync).RequirePermission(Permissions.EditLimits).IsExport($"ExportPreviewOfImportOf{name}", $"The deadlines that an import of {file} would move as a workbook (xlsx). Stores nothing.");

        async Task<Ok<FileImportModel>> ImportAsync(Stream content, [AsParameters] LimitImportQuery query, HttpRequest request, LimitFileReader reader, TermCommands commands, ICurrentUser user, CancellationToken cancellationToken)
        {
            var lines = await read(reader, content, query, cancellationToken);
            return TypedResults.Ok(FileImportModel.Of(await commands.ImportAsync(lines, user.Actor(ReasonText.Read(query.Reason)), cancellationToken), LimitFiles.Fields, request));
        }

        async Task<Ok<LimitImportPreviewModel>> PreviewAsync(
            Stream content, [AsParameters] LimitImportQuery query, [AsParameters] NumberedPageQuery paging, HttpRequest request, LimitFileReader reader, TermCommands commands, ITimeLimitPreview preview, IOptions<ApiOptions> options, ICurrentUser user,
            CancellationToken cancellationToken)
        {
            var (page, size) = TrialEndpoints.PageOf(paging, options.Value);
            var (report, proposal) = await commands.ProposeImportAsync(await read(reader, content, query, cancellationToken), user.Actor(), cancellationToken);
            var moves = proposal is null ? null : LimitPreviewModel.Of(await preview.CompareAsync(proposal.Current, proposal.Draft, proposal.Keys, cancellationToken), page, size);
            return TypedResults.Ok(new LimitImportPreviewModel { Report = FileImportModel.Of(report, LimitFiles.Fields, request) with { IsStored = false }, Preview = moves });
        }

        async Task<FileStreamHttpResult> MovedAsync(
            Stream content, [AsParameters] LimitImportQuery query, HttpRequest request, LimitFileReader reader, TermCommands commands, ITimeLimitPreview preview, ListExport export, ICurrentUser user, CancellationToken cancellationToken)
        {
            var (report, proposal) = await commands.ProposeImportAsync(await read(reader, content, query, cancellationToken), user.Actor(), cancellationToken);
            var moves = await preview.CompareAsync((proposal ?? throw new RefusedException([.. report.Results.SelectMany(static one => one.Refusals)])).Current, proposal.Draft, proposal.Keys, cancellationToken);
            return await TrialEndpoints.WriteAsync(moves, query.TimeZone, request, export, cancellationToken);
        }
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] LimitListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        RuleQueries queries,
        ListExport export,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        reader.Demand();
        return export.WriteAsync(request, "time-limits", timeZone, LimitFiles.Rows, (page, token) => queries.ListAsync(filter, order, isDescending, page, token), cancellationToken);
    }

    private static async Task<FileContentHttpResult> JsonAsync([AsParameters] LimitListQuery query, RuleQueries queries, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        reader.Demand();
        var found = await queries.ListAsync(filter, order, isDescending, new PageRequest(0, All), cancellationToken);
        return TypedResults.File(RuleFileWriter.Write(found.Items.Select(static one => one.Row).OfType<ResponseWorkflow.TimeLimits.Rules.RuleRow>(), found.Items.Select(static one => one.Addition).OfType<ResponseWorkflow.TimeLimits.Rules.Addition>()), "application/json", "time-limits.json");
    }
}
