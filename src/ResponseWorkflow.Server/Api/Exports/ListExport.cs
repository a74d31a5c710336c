using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api.Exports;

/// <summary>Makes files of lists.</summary>
/// <remarks>
/// Rows are written as they come, into a file that goes when it has been sent: a fault half way is answered as a fault, and never as half a file that looks whole. What changes
/// while a list is read page by page may be missed or stand twice, as when somebody turns pages; a whole list is read at once.
/// </remarks>
/// <param name="options">Limits.</param>
/// <param name="identities">Names the files.</param>
/// <param name="time">The clock.</param>
internal sealed class ListExport(IOptions<ExportOptions> options, IIdentitySource identities, TimeProvider time)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int BufferSize = 65_536;

    /// <summary>Makes a file of a list that is read page by page.</summary>
    /// <param name="request">The request, which says the language.</param>
    /// <param name="name">What the file and its sheet are called.</param>
    /// <param name="timeZone">The zone of the instants; UTC when not given.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="read">Reads a page of the list.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>export.tooLong</c>, <c>query.timeZone</c>.</exception>
    public Task<FileStreamHttpResult> WriteAsync<T>(
        HttpRequest request,
        string name,
        string? timeZone,
        IReadOnlyList<ExportColumn<T>> columns,
        Func<PageRequest, CancellationToken, Task<Page<T>>> read,
        CancellationToken cancellationToken) =>
        WriteAsync(request, name, timeZone, columns, token => PagesAsync(read, token), cancellationToken);

    /// <summary>Makes a file of a list that is read at once.</summary>
    /// <param name="request">The request, which says the language.</param>
    /// <param name="name">What the file and its sheet are called.</param>
    /// <param name="timeZone">The zone of the instants; UTC when not given.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="open">Counts the list and begins to read it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>export.tooLong</c>, <c>query.timeZone</c>.</exception>
    public async Task<FileStreamHttpResult> WriteAsync<T>(
        HttpRequest request,
        string name,
        string? timeZone,
        IReadOnlyList<ExportColumn<T>> columns,
        Func<CancellationToken, Task<WholeList<T>>> open,
        CancellationToken cancellationToken)
    {
        var zone = ZoneOf(timeZone);
        var isEnglish = ProblemLanguage.IsEnglish(request);
        var limit = options.Value.MaxRows;
        var list = await open(cancellationToken);
        if (list.TotalCount > limit)
            throw ExportRefusals.TooLong(list.TotalCount, limit);
        var stream = OpenFile();
        try
        {
            using (var sheet = new XlsxSheet(stream, name, [.. columns.Select(column => (isEnglish ? column.TitleEn : column.TitleZh, column.Width))], zone, isEnglish))
            {
                // Not every list is counted to its end, and some grow meanwhile.
                var rows = 0;
                await foreach (var item in list.Items.WithCancellation(cancellationToken))
                {
                    if (++rows > limit)
                        throw ExportRefusals.TooLong(rows, limit);
                    sheet.Add(columns.Select(column => column.Value(item)));
                }
            }

            stream.Position = 0;
            var stamp = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
            return TypedResults.File(stream, ContentType, $"{name}-{stamp}.xlsx");
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private async Task<WholeList<T>> PagesAsync<T>(Func<PageRequest, CancellationToken, Task<Page<T>>> read, CancellationToken cancellationToken)
    {
        var first = await read(new PageRequest(0, options.Value.ReadRows), cancellationToken);
        return new WholeList<T>(first.TotalCount, ItemsAsync(first, read, cancellationToken));
    }

    private async IAsyncEnumerable<T> ItemsAsync<T>(Page<T> first, Func<PageRequest, CancellationToken, Task<Page<T>>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = first;
        for (var number = 1; ; number++)
        {
            foreach (var item in page.Items)
                yield return item;

            // Of a list that is not counted to its end, more may follow a full page than the count says.
            var size = options.Value.ReadRows;
            if (page.Items.Count == 0 || (page.Items.Count < size && (long)number * size >= page.TotalCount))
                yield break;
            page = await read(new PageRequest(number, options.Value.ReadRows), cancellationToken);
        }
    }

    private FileStream OpenFile()
    {
        var folder = options.Value.Folder is { Length: > 0 } chosen ? chosen : Path.GetTempPath();
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = BufferSize, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose };

        // What is in it is for the caller alone.
        if (!OperatingSystem.IsWindows())
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(folder, $"response-export-{identities.Next():N}.xlsx"), file);
    }

    /// <summary>The zone of a name; UTC when none is given.</summary>
    /// <exception cref="RefusedException"><c>query.timeZone</c>.</exception>
    public static TimeZoneInfo ZoneOf(string? name)
    {
        if (name is null)
            return TimeZoneInfo.Utc;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : throw new RefusedException([ExportRefusals.UnknownZone("timeZone")]);
    }
}
