using System.Globalization;
using System.Text;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Api.Audit;

/// <summary>Entries of the audit trail as a file of comma-separated values. It is written while it is read, so its length costs no memory.</summary>
internal sealed class AuditFile(AuditQueries audit, Database database, AuditFilter filter) : IResult
{
    /// <summary>Its type.</summary>
    public const string ContentType = "text/csv";

    private const string Disposition = "attachment; filename=\"audit.csv\"";
    private const int BufferSize = 1 << 16;

    private static readonly string[] Columns = ["sequence", "at", "actor", "actorName", "act", "subject", "data", "before", "after", "reason", "address", "agent", "hash"];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.ContentType = $"{ContentType}; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = Disposition;

        // Spreadsheet programs take a file without this mark for one of the local code page.
        await using var writer = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), BufferSize, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', Columns));
        await foreach (var batch in audit.ReadBatchesAsync(filter, httpContext.RequestAborted))
        {
            var people = await PersonNames.ReadAsync(database, batch.Select(static row => row.Actor), httpContext.RequestAborted);
            foreach (var row in batch)
                await writer.WriteLineAsync(Line(row, people));
        }
    }

    private static string Line(AuditRow row, PersonNames people) => string.Join(
        ',',
        row.Sequence.ToString(CultureInfo.InvariantCulture),
        row.At.ToString("O", CultureInfo.InvariantCulture),
        Field(row.Actor),
        Field(people.Of(row.Actor)),
        Field(row.Act),
        Field(row.Subject),
        Field(row.Data),
        Field(row.Before),
        Field(row.After),
        Field(row.Reason),
        Field(row.Address),
        Field(row.Agent),
        row.Hash);

    // A text that begins like a formula would be computed by the program that opens the file.
    private static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
