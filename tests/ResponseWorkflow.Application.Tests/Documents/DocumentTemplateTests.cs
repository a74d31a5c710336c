using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Documents;
using ResponseWorkflow.Application.Documents.Administration;
using ResponseWorkflow.Application.Documents.Composition;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Tests.Documents;

/// <summary>Templates as the product brings them and as administrators change them.</summary>
public abstract class DocumentTemplateTests(TestDatabase database) : DocumentTests(database)
{
    [Fact]
    public async Task Every_template_that_the_product_brings_can_be_used_in_both_languages()
    {
        BuiltInTemplates.All.Select(static one => one.Code).ShouldBeUnique();
        var preview = Desk.Get<TemplatePreview>();
        var started = await BeginAsync();
        foreach (var template in BuiltInTemplates.All)
        {
            Should.NotThrow(() => TemplateChecks.Demand(template, new DocumentOptions()), template.Key);
            foreach (var isEnglish in new[] { false, true })
            {
                var (document, number) = await preview.ShowAsync(template, started.CaseId, isEnglish, Test, Token);
                number.ShouldBe(started.Number);
                document.Number.ShouldStartWith($"{template.Code}-A-2026-");
                document.Blocks.OfType<ComposedTable>().ShouldAllBe(static table => table.Rows.Count == 2 && table.Rows.All(row => row.Count == table.Columns.Count));
                document.Blocks.OfType<ComposedTable>().ShouldAllBe(static table => Math.Abs(table.Columns.Sum(column => column.Width) - 100) < 0.5);

                // Every field that a person can give has a place where it is shown.
                var html = Application.Documents.Printing.PrintPages.Of(document).Html;
                html.ShouldContain(isEnglish ? "Preview" : "预览");
                if (isEnglish)
                    document.Blocks.OfType<ComposedHeading>().ShouldAllBe(static heading => heading.Text.All(static one => one < '\u2E80'));
            }
        }

        await using var context = Look();
        (await context.DocumentCounters.CountAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_changed_template_is_used_by_another_node_and_an_older_version_can_be_restored()
    {
        var other = AddDesk();
        await other.Get<StoredTemplates>().InForceAsync(Token);
        var own = BuiltInTemplates.Find("completion-report").ShouldNotBeNull();
        await Templates.PutAsync(own with { NameEn = "Done" }, basis: 0, Test, Token);
        await RefusedAsync(() => Templates.PutAsync(own, basis: 0, Test, Token), "edit.stale");
        Clock.Advance(TimeSpan.FromSeconds(5));
        (await other.Get<StoredTemplates>().InForceAsync(Token)).Find("completion-report")!.Template.NameEn.ShouldBe("Done");

        await Templates.RestoreAsync("completion-report", 0, Test with { Reason = "back" }, Token);
        (await Desk.Get<StoredTemplates>().InForceAsync(Token)).Find("completion-report")!.ShouldSatisfyAllConditions(static one => one.Template.NameEn.ShouldBe("Completion report"), static one => one.Version.ShouldBe(2));
        (await Templates.VersionsAsync("completion-report", Token)).Select(static one => one.Version).ShouldBe([2, 1, 0]);
        await RefusedAsync(() => Templates.RestoreAsync("completion-report", 9, Test, Token), "document.versionUnknown");
        await using var context = Look();
        (await context.Audit.Where(static row => row.Subject == "document-template:completion-report").Select(static row => row.Act).ToListAsync(Token)).ShouldBe(["documentTemplate.changed", "documentTemplate.changed"]);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_template_is_told_with_its_place_and_nothing_is_stored()
    {
        var wrong = Memo with
        {
            NumberPattern = "{code}",
            TitleEn = "{{ case.nothing }}",
            Fields = [.. Memo.Fields, new DocumentField { Name = "what", NameZh = "重复", NameEn = "twice" }, new DocumentField { Name = "1st", NameZh = "一", NameEn = "one" }],
            Blocks =
            [
                new DocumentBlock { Kind = DocumentBlockKind.Paragraph, Zh = "{{ fields.nothing }}", En = "{% if %}" },
                new DocumentBlock { Kind = DocumentBlockKind.Table, List = "fields.what", Items = [new DocumentItem { Field = "size" }] },
                new DocumentBlock { Kind = DocumentBlockKind.Table, List = "fields.rows", Items = [new DocumentItem { Field = "length" }] },
                new DocumentBlock { Kind = DocumentBlockKind.Fields, When = "fields.never", Items = [] },
            ],
        };

        var refused = await Should.ThrowAsync<RefusedException>(() => Templates.PutAsync(wrong, basis: 0, Test, Token));

        refused.Refusals.Select(static one => $"{one.Code} {one.Field}").ShouldBe(
        [
            "document.pattern numberPattern", "document.fieldUnknown titleEn", "document.fieldTwice fields", "document.fieldName fields[6].name",
            "document.fieldUnknown blocks[0].zh", "document.liquid blocks[0].en",
            "document.noList blocks[1].list", "document.fieldUnknown blocks[1].items[0].field",
            "document.fieldUnknown blocks[2].items[0].field",
            "document.fieldUnknown blocks[3].when", "field.missing blocks[3].items",
        ]);
        refused.Refusals.ShouldAllBe(static one => one.MessageZh.Length > 0);
        await using var context = Look();
        (await context.DocumentTemplates.AnyAsync(Token)).ShouldBeFalse();
    }

    [Fact]
    public void A_template_written_and_read_again_is_the_same()
    {
        foreach (var template in BuiltInTemplates.All)
            DocumentJson.Write(DocumentJson.Read(DocumentJson.Write(template))).ShouldBe(DocumentJson.Write(template));
    }
}

/// <inheritdoc/>
public sealed class SqliteDocumentTemplateTests(SqliteTestDatabase database) : DocumentTemplateTests(database), IClassFixture<SqliteTestDatabase>;

/// <inheritdoc/>
public sealed class PostgreSqlDocumentTemplateTests(PostgreSqlTestDatabase database) : DocumentTemplateTests(database), IClassFixture<PostgreSqlTestDatabase>;
