using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.Server.Api.Input;
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
        limits.MapPost("/rows/import", ImportAsync).RequirePermission(Permissions.EditLimits).IsImport("ImportTimeLimits", "Adds and changes rows by their ids from a workbook (xlsx): all rows or none.");
        limits.MapPost("/rows/import/json", ImportJsonAsync).RequirePermission(Permissions.EditLimits).IsImport("ImportTimeLimitFile", "Adds and changes rows by their ids from a file: all rows or none.");
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

    private static async Task<Ok<FileImportModel>> ImportAsync(
        Stream content,
        [AsParameters] LimitImportQuery query,
        HttpRequest request,
        XlsxReader reader,
        TermCommands commands,
        ITimeLimitTerms terms,
        IOptions<TermOptions> options,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var zone = ListExport.ZoneOf(query.TimeZone);
        var template = query.Template();
        var words = (await terms.InForceAsync(cancellationToken)).Data.Vocabulary;
        var rows = await reader.ReadAsync(content, LimitFiles.Fields, options.Value.ImportRows, cancellationToken);
        var report = await commands.ImportAsync([.. rows.Select(row => SheetRules.Line(row, words, zone, template))], user.Actor(ReasonText.Read(query.Reason)), cancellationToken);
        return TypedResults.Ok(FileImportModel.Of(report, LimitFiles.Fields, request));
    }

    private static async Task<Ok<FileImportModel>> ImportJsonAsync(
        Stream content,
        [AsParameters] LimitImportQuery query,
        HttpRequest request,
        TermCommands commands,
        IOptions<TermOptions> options,
        IOptions<ImportOptions> limits,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var template = query.Template();
        var file = await ReadAsync(content, limits.Value.MaxBytes, cancellationToken);
        ImportLine<TermChange>[] lines = [.. Lines(file, "rows", TermKind.Row, 0, template)];
        lines = [.. lines, .. Lines(file, "additions", TermKind.Addition, lines.Length, template)];
        if (lines.Length == 0)
            throw ImportRefusals.Empty();
        if (lines.Length > options.Value.ImportRows)
            throw ImportRefusals.TooManyRows(options.Value.ImportRows);
        var report = await commands.ImportAsync(lines, user.Actor(ReasonText.Read(query.Reason)), cancellationToken);
        return TypedResults.Ok(FileImportModel.Of(report, LimitFiles.Fields, request));
    }

    private static IEnumerable<ImportLine<TermChange>> Lines(JsonObject file, string list, TermKind kind, int before, TermChange template)
    {
        if (file[list] is not { } given)
            yield break;
        if (given is not JsonArray items)
            throw new RefusedException(LimitRefusals.NotJson(list));
        var number = before;
        foreach (var item in items)
        {
            number++;
            var document = item as JsonObject ?? throw new RefusedException(LimitRefusals.NotJson($"{list}[{number - before - 1}]"));
            var refusals = new List<Refusal>();
            var to = document["validTo"] is JsonValue value && value.TryGetValue<string>(out var text) ? Instant(text, refusals) : null;
            yield return new ImportLine<TermChange>(number, template with { Kind = kind, Name = document["id"] is JsonValue id && id.TryGetValue<string>(out var name) ? name : "", Document = document, ValidTo = to }, refusals);
        }
    }

    private static DateTimeOffset? Instant(string text, ICollection<Refusal> refusals)
    {
        return QueryValue<DateTimeOffset>.TryParse(text, null, out var value) ? value.Read("validTo", refusals) : null;
    }

    private static async Task<JsonObject> ReadAsync(Stream content, int most, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var chunk = new byte[81_920];
        for (int read; (read = await content.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (text.Length + read > most)
                throw ImportRefusals.TooLarge(most);
            text.Write(chunk, 0, read);
        }

        try
        {
            return TermDocuments.Read(System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length).TrimStart('\uFEFF'));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new RefusedException(LimitRefusals.NotJson(exception.Message));
        }
    }
}
