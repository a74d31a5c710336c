using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Documents.Composition;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Documents;

/// <summary>Documents as processes and people make them, and as the archive keeps them.</summary>
public abstract class DocumentArchiveTests(TestDatabase database) : DocumentTests(database)
{
    private static readonly DataObject Given = DataObject.Empty.With("what", "<b>Two & two</b>").With("cost", 1234.5).With("on", "2026-03-05").With("state", "ok");

    [Fact]
    public async Task A_process_makes_a_document_and_goes_on_with_its_number_in_the_same_transaction()
    {
        await Templates.PutAsync(Memo, basis: 0, Test, Token);
        const string made = "getOutputFrom('make', 'Document')";
        Draw(Make("make", "memo", ("fields", DefinitionJson.Script("({ what: 'x', cost: 12 })"))), Update("update", ("title", DefinitionJson.Script($"{made}.number + ' ' + {made}.titleEn"))));

        var started = await BeginAsync();

        started.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        var row = (await RowsAsync(started.CaseId)).ShouldHaveSingleItem();
        row.Number.ShouldBe("BW-A-2026-0001");
        row.MadeBy.ShouldBeNull();
        (await CaseAsync(started.CaseId)).Title.ShouldBe($"BW-A-2026-0001 Memo of {started.Number}");
        (await ActsAsync(started.CaseId)).ShouldContain("- documentMade");
    }

    [Fact]
    public async Task A_template_that_is_not_there_faults_the_process_and_uses_up_no_number()
    {
        await Templates.PutAsync(Memo, basis: 0, Test, Token);
        Draw(Make("make", "memo"), Make("wrong", "nothing"));
        var started = await BeginAsync();
        started.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        Draw(Make("make", "memo"));
        var next = await BeginAsync();

        (await RowsAsync(started.CaseId)).ShouldHaveSingleItem().Number.ShouldBe("BW-A-2026-0001");
        (await RowsAsync(next.CaseId)).ShouldHaveSingleItem().Number.ShouldBe("BW-A-2026-0002");
        await using var context = Look();
        (await context.Journal.Where(row => row.InstanceId == started.InstanceId).ToListAsync(Token)).Any(static row => row.Message?.Contains("nothing", StringComparison.Ordinal) == true).ShouldBeTrue();
    }

    [Fact]
    public async Task Numbers_of_a_series_have_no_gap_when_many_are_drawn_at_once()
    {
        await Templates.PutAsync(Memo, basis: 0, Test, Token);
        Draw(Make("a", "memo"), Make("b", "memo", ("occurrence", Value("b"))), Make("c", "memo"));
        var (first, second) = (Desk, AddDesk());

        var started = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => BeginAsync(number % 2 == 0 ? first : second)));

        await using var context = Look();
        (await context.CaseDocuments.Select(static row => row.Number).ToListAsync(Token)).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 18).Select(static number => $"BW-A-2026-{number:D4}"));
        foreach (var one in started)
        {
            var rows = await RowsAsync(one.CaseId);
            rows.Count(static row => row.SupersededById is null).ShouldBe(2);
            rows.Single(static row => row.SupersededById is not null).ShouldSatisfyAllConditions(row => rows.ShouldContain(by => by.Id == row.SupersededById && by.SupersedesId == row.Id));
        }
    }

    [Fact]
    public async Task A_corrected_document_supersedes_the_wrong_one_and_both_are_kept()
    {
        await Templates.PutAsync(Memo, basis: 0, Test, Token);
        var started = await BeginAsync();
        var director = await ActorAsync("director", Branch, "response-centre-director");
        var id = await Acts.MakeAsync(started.Number, new DocumentOrder("memo") { Fields = Given }, director, Token);
        var wrong = await Documents.ComposeAsync(started.CaseId, id, isEnglish: true, director, Token);
        wrong.Notice.ShouldBeNull();
        wrong.Blocks.OfType<ComposedParagraph>().Single().Lines.ShouldBe(["<b>Two & two</b>, CNY 1,234.50"]);
        wrong.Blocks.OfType<ComposedGrid>().Single().Rows.SelectMany(static row => row).Select(static pair => $"{pair.Label}: {pair.Value}").ShouldBe(["Customer: Acme", "State: Fine", "On: 5 Mar 2026"]);
        wrong.Blocks.OfType<ComposedTable>().ShouldBeEmpty();

        await RefusedAsync(() => Acts.CorrectAsync(started.CaseId, id, Given.With("cost", "much").With("rows", DataValue.ArrayOf("x")), director with { Reason = "typo" }, Token), "document.value", "fields.cost");
        await RefusedAsync(() => Acts.CorrectAsync(started.CaseId, id, Given, director, Token), "field.missing", "reason");
        var corrected = await Acts.CorrectAsync(started.CaseId, id, Given.With("what", "Four").With("rows", DataValue.ArrayOf(DataValue.ObjectOf(("size", 2048)))), director with { Reason = "typo" }, Token);

        var all = await Documents.ListAsync(started.CaseId, director, Token);
        all.Select(static one => (one.Row.Number, one.SupersedesNumber, one.SupersededByNumber)).ShouldBe([("BW-A-2026-0002", "BW-A-2026-0001", null), ("BW-A-2026-0001", null, "BW-A-2026-0002")], ignoreOrder: true);
        (await Documents.ComposeAsync(started.CaseId, id, isEnglish: true, director, Token)).Notice.ShouldBe("Superseded by BW-A-2026-0002");
        var zh = await Documents.ComposeAsync(started.CaseId, corrected, isEnglish: false, director, Token);
        zh.Blocks.OfType<ComposedTable>().Single().Rows.Single().Select(static cell => cell.Text).ShouldBe(["1", "2.048 Mbit/s"]);
        zh.Blocks.OfType<ComposedGrid>().Single().Rows[1].Single().Value.ShouldBe("2026年3月5日");
        await RefusedAsync(() => Acts.CorrectAsync(started.CaseId, id, Given, director with { Reason = "again" }, Token), "document.superseded");
    }

    [Fact]
    public async Task What_a_document_says_stays_whatever_becomes_of_case_and_template()
    {
        await Templates.PutAsync(Memo, basis: 0, Test, Token);
        Draw(Make("make", "memo", ("fields", DefinitionJson.Script("({ what: 'first' })"))), Update("update", ("fields", DefinitionJson.Script("({ customerName: 'Other' })"))));
        var started = await BeginAsync();
        var id = (await RowsAsync(started.CaseId)).Single().Id;
        var before = await Documents.ComposeAsync(started.CaseId, id, isEnglish: false, Test, Token);

        await Templates.PutAsync(Memo with { NameZh = "别的", Blocks = [Memo.Blocks[0]] }, basis: 1, Test, Token);
        Clock.Advance(TimeSpan.FromDays(400));

        var after = await Documents.ComposeAsync(started.CaseId, id, isEnglish: false, Test, Token);
        (await CaseAsync(started.CaseId)).CustomerName.ShouldBe("Other");
        Application.Documents.Printing.PrintPages.Of(after).Html.ShouldBe(Application.Documents.Printing.PrintPages.Of(before).Html);
        Application.Documents.Printing.PrintPages.Of(after).Html.ShouldContain("Acme");
    }

    [Fact]
    public async Task The_signed_scan_is_a_file_of_the_same_case_and_the_place_of_the_paper_is_told()
    {
        await Templates.PutAsync(Memo with { RequiresSignature = true }, basis: 0, Test, Token);
        var (started, other) = (await BeginAsync(), await BeginAsync());
        var id = await Acts.MakeAsync(started.CaseId, new DocumentOrder("memo") { Fields = Given }, Test, Token);
        var files = Desk.Get<Application.Cases.Attachments.CaseAttachments>();
        var scan = await files.AddAsync(started.CaseId, "signed.pdf", null, new MemoryStream("%PDF-1.7 signed"u8.ToArray()), Test, Token);
        var foreign = await files.AddAsync(other.CaseId, "other.pdf", null, new MemoryStream("%PDF-1.7 other"u8.ToArray()), Test, Token);

        await RefusedAsync(() => Acts.FileAsync(started.CaseId, id, new DocumentFiling { ScanId = foreign.Id }, Test, Token), "document.scanUnknown", "scanId");
        await Acts.FileAsync(started.CaseId, id, new DocumentFiling { ScanId = scan.Id, Place = " Cabinet 3 " }, Test, Token);

        var found = await Documents.GetAsync(started.CaseId, id, Test, Token);
        (found.ScanName, found.Row.FilingPlace, found.Row.FiledBy, found.Row.RequiresSignature).ShouldBe(("signed.pdf", "Cabinet 3", "test", true));
        (await ActsAsync(started.CaseId)).Count(static act => act == "test documentFiled").ShouldBe(1);
        await RefusedAsync(() => Acts.FileAsync(other.CaseId, id, new DocumentFiling { Place = "x" }, Test, Token), "document.unknown");
    }

    [Fact]
    public async Task Who_does_not_see_the_case_finds_no_document_and_who_does_not_manage_it_makes_none()
    {
        await Templates.PutAsync(Memo, basis: 0, Test, Token);
        var started = await BeginAsync();
        var id = await Acts.MakeAsync(started.CaseId, new DocumentOrder("memo") { Fields = Given }, Test, Token);
        var (stranger, engineer) = (await ActorAsync("stranger", OtherBranch, "response-desk"), await ActorAsync("engineer", Branch, "specialist-engineer"));

        await RefusedAsync(() => Documents.ListAsync(started.CaseId, stranger, Token), "case.unknown");
        await RefusedAsync(() => Documents.ComposeAsync(started.CaseId, id, isEnglish: true, stranger, Token), "case.unknown");
        await RefusedAsync(() => Acts.MakeAsync(started.CaseId, new DocumentOrder("memo") { Fields = Given }, engineer, Token), "access.denied");
        (await Documents.ListAsync(started.CaseId, engineer, Token)).Count.ShouldBe(1);
        await RefusedAsync(() => Acts.MakeAsync(started.CaseId, new DocumentOrder("memo"), Test, Token), "field.missing", "fields.what");
        await RefusedAsync(() => Acts.MakeAsync(started.CaseId, new DocumentOrder("dispatch-order"), Test, Token), "document.otherKind", "template");
        (await RowsAsync(started.CaseId)).Length.ShouldBe(1);
    }
}

/// <inheritdoc/>
public sealed class SqliteDocumentArchiveTests(SqliteTestDatabase database) : DocumentArchiveTests(database), IClassFixture<SqliteTestDatabase>;

/// <inheritdoc/>
public sealed class PostgreSqlDocumentArchiveTests(PostgreSqlTestDatabase database) : DocumentArchiveTests(database), IClassFixture<PostgreSqlTestDatabase>;
