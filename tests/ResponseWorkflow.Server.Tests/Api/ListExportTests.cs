using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Api.Exports;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>Files of lists, however far these are counted.</summary>
public sealed class ListExportTests
{
    private static readonly ExportColumn<int>[] Columns = [new("号", "Number", 10, static one => one), new("文", "Text", 10, static one => $"row {one.ToString(CultureInfo.InvariantCulture)}")];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public async Task A_list_that_is_counted_only_so_far_is_written_to_its_end(int rows)
    {
        using var content = await ReadAsync(rows, countedTo: 3, maxRows: 7);

        var book = await Workbook.ReadAsync(content);
        book.Faults.ShouldBeEmpty();
        book.Column("Number").ShouldBe(Enumerable.Range(1, rows).Select(static one => one.ToString(CultureInfo.InvariantCulture)));
        book.Column("Text").ShouldBe(Enumerable.Range(1, rows).Select(static one => $"row {one.ToString(CultureInfo.InvariantCulture)}"));
    }

    [Fact]
    public async Task A_list_that_turns_out_too_long_while_it_is_read_is_refused()
    {
        var refused = await Should.ThrowAsync<RefusedException>(() => ReadAsync(rows: 8, countedTo: 3, maxRows: 7));
        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("export.tooLong");
    }

    private static async Task<StreamContent> ReadAsync(int rows, int countedTo, int maxRows)
    {
        var export = new ListExport(Options.Create(new ExportOptions { MaxRows = maxRows, ReadRows = 2 }), new RandomIdentities(), TimeProvider.System);
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = "en";
        FileStreamHttpResult file = await export.WriteAsync(request, "numbers", null, Columns, (page, _) => Task.FromResult(PageOf(rows, countedTo, page)), Token);
        return new StreamContent(file.FileStream);
    }

    private static Page<int> PageOf(int rows, int countedTo, PageRequest page) =>
        new([.. Enumerable.Range(1, rows).Skip(page.Number * page.Size).Take(page.Size)], Math.Min(rows, countedTo + 1));
}
