using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Reads the rows of files. Safe for use by several threads.</summary>
/// <param name="workbooks">Reads workbooks.</param>
/// <param name="terms">Knows the words of conditions.</param>
/// <param name="options">How many rows a file may have.</param>
/// <param name="limits">How large a file may be.</param>
internal sealed class LimitFileReader(XlsxReader workbooks, ITimeLimitTerms terms, IOptions<TermOptions> options, IOptions<ImportOptions> limits)
{
    /// <summary>The rows of a workbook.</summary>
    /// <exception cref="RefusedException">It is none, or has no rows or too many.</exception>
    public async Task<IReadOnlyList<ImportLine<TermChange>>> WorkbookAsync(Stream content, LimitImportQuery query, CancellationToken cancellationToken)
    {
        var zone = ListExport.ZoneOf(query.TimeZone);
        var template = query.Template();
        var words = (await terms.InForceAsync(cancellationToken)).Data.Vocabulary;
        var rows = await workbooks.ReadAsync(content, LimitFiles.Fields, options.Value.ImportRows, cancellationToken);
        return [.. rows.Select(row => SheetRules.Line(row, words, zone, template))];
    }

    /// <summary>The rows and additions of a file in the form of the product's own.</summary>
    /// <exception cref="RefusedException">It is none, or has no rows or too many.</exception>
    public async Task<IReadOnlyList<ImportLine<TermChange>>> DocumentAsync(Stream content, LimitImportQuery query, CancellationToken cancellationToken)
    {
        var template = query.Template();
        var file = await ReadAsync(content, limits.Value.MaxBytes, cancellationToken);
        ImportLine<TermChange>[] lines = [.. Lines(file, "rows", TermKind.Row, 0, template)];
        lines = [.. lines, .. Lines(file, "additions", TermKind.Addition, lines.Length, template)];
        if (lines.Length == 0)
            throw ImportRefusals.Empty();
        return lines.Length > options.Value.ImportRows ? throw ImportRefusals.TooManyRows(options.Value.ImportRows) : lines;
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
