using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Documents;
using ResponseWorkflow.Application.Documents.Administration;
using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Tests.Cases;
using TestKit.Runtime;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Documents;

/// <summary>What tests of documents share: a node that makes them, and a template of the invented kind of case.</summary>
public abstract class DocumentTests(TestDatabase database) : CaseTests(database)
{
    private TestNode? _desk;

    protected TestNode Desk => _desk ??= AddDesk();

    protected CaseDocuments Documents => Desk.Get<CaseDocuments>();

    protected DocumentCommands Acts => Desk.Get<DocumentCommands>();

    protected TemplateCommands Templates => Desk.Get<TemplateCommands>();

    /// <summary>A small template for cases of every kind.</summary>
    protected static DocumentTemplate Memo { get; } = new()
    {
        Key = "memo",
        NameZh = "备忘",
        NameEn = "Memo",
        Code = "BW",
        TitleZh = "备忘 {{ case.number }}",
        TitleEn = "Memo of {{ case.number }}",
        Fields =
        [
            new() { Name = "what", NameZh = "内容", NameEn = "what", IsRequired = true },
            new() { Name = "cost", NameZh = "费用", NameEn = "cost", Kind = DocumentFieldKind.Money },
            new() { Name = "on", NameZh = "日期", NameEn = "on", Kind = DocumentFieldKind.Date },
            new() { Name = "state", NameZh = "状态", NameEn = "state", Kind = DocumentFieldKind.Choice, Choices = [new("ok", "正常", "Fine")] },
            new() { Name = "rows", NameZh = "明细", NameEn = "rows", Kind = DocumentFieldKind.List, Fields = [new() { Name = "size", NameZh = "大小", NameEn = "size", Kind = DocumentFieldKind.Bandwidth }] },
        ],
        Blocks =
        [
            new() { Kind = DocumentBlockKind.Paragraph, Zh = "{{ fields.what }}，{{ fields.cost }}", En = "{{ fields.what }}, {{ fields.cost }}" },
            new() { Kind = DocumentBlockKind.Fields, Items = [new() { Field = "case.customer" }, new() { Field = "fields.state" }, new() { Field = "fields.on", IsWide = true }] },
            new() { Kind = DocumentBlockKind.Table, List = "fields.rows", When = "fields.rows", IsNumbered = true, Items = [new() { Field = "size", Width = 60 }] },
        ],
    };

    protected TestNode AddDesk() => AddNode(static services => services.AddDocuments());

    protected static JsonObject Make(string id, string template, params (string Name, JsonNode Value)[] inputs)
    {
        var node = DefinitionJson.Node("MakeDocument", id, [("template", DefinitionJson.Literal(template)), .. inputs]);
        node["type"] = "Response.MakeDocument";
        return node;
    }

    protected static JsonObject Value(object value) => DefinitionJson.Literal(value);

    /// <summary>Starts a case of the process that was drawn.</summary>
    protected Task<CaseAnswer> BeginAsync(TestNode? node = null) => (node ?? Desk).Get<CaseCommands>().StartAsync(Fault() with { CustomerName = "Acme" }, Test, null, Token);

    protected async Task<CaseDocumentRow[]> RowsAsync(string caseId)
    {
        await using var context = Look();
        return await context.CaseDocuments.Where(row => row.CaseId == caseId).OrderBy(static row => row.Number).ToArrayAsync(Token);
    }
}
