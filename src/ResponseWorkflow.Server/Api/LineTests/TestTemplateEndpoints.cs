using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.LineTests;
using ResponseWorkflow.Application.LineTests.Administration;
using ResponseWorkflow.Application.LineTests.Judging;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>Templates of line tests, for those who administer them.</summary>
internal static class TestTemplateEndpoints
{
    public static void MapTestTemplates(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/test-templates").WithTags("Line tests").RequirePermission(Permissions.ReadTestTemplates);
        group.MapGet("/", ListAsync).IsRead("ListTestTemplates", "The templates of line tests that are in force.");
        group.MapGet("/export", ExportAsync).IsExport("ExportTestTemplates", "The templates of line tests as a workbook (xlsx), a row for each indicator, which can be imported again.");
        group.MapPost("/import", ImportAsync).RequirePermission(Permissions.EditTestTemplates).IsImport("ImportTestTemplates", "Adds and changes templates by their keys from a workbook (xlsx), a row for each indicator: all rows or none.");
        group.MapGet("/{key}/versions", VersionsAsync).IsRead("ListTestTemplateVersions", "The versions of a template, the newest first.", 404);
        group.MapPut("/{key}", PutAsync).RequirePermission(Permissions.EditTestTemplates).IsRead("PutTestTemplate", "Adds or changes a template of line tests.", 400, 409, 422);
        group.MapPost("/{key}/restore", RestoreAsync).RequirePermission(Permissions.EditTestTemplates).IsRead("RestoreTestTemplate", "Brings an older version of a template back as the newest one.", 400, 404);
        group.MapPost("/{key}/judge", JudgeAsync).IsRead("JudgeTest", "What a template says of values. Nothing is stored.", 400, 404, 422);
    }

    private static async Task<Ok<TestTemplateList>> ListAsync(TestTemplates templates, CancellationToken cancellationToken) =>
        TypedResults.Ok(new TestTemplateList { Items = [.. (await templates.InForceAsync(cancellationToken)).Select(TestTemplateEntry.Of)] });

    private static Task<FileStreamHttpResult> ExportAsync(
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        TestTemplates templates,
        ListExport export,
        CancellationToken cancellationToken) => export.WriteAsync(
        request,
        "test-templates",
        timeZone,
        TestTemplateColumns.All,
        async (page, token) =>
        {
            var rows = (await templates.InForceAsync(token)).SelectMany(static one => one.Template!.Indicators.Select(indicator => (one, indicator))).ToArray();
            return new Page<(TestTemplateVersion, TestIndicator)>([.. rows.Skip(page.Number * page.Size).Take(page.Size)], rows.Length);
        },
        cancellationToken);

    private static async Task<Ok<FileImportModel>> ImportAsync(
        Stream content,
        HttpRequest request,
        XlsxReader reader,
        TestTemplateCommands commands,
        IOptions<CustomerOptions> customers,
        IOptions<LineTestOptions> options,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var rows = await reader.ReadAsync(content, TestTemplateFiles.Fields, options.Value.ImportRows, cancellationToken);
        var report = await commands.ImportAsync([.. rows.Select(new TestTemplateFiles(customers).Line)], user.Actor(), cancellationToken);
        return TypedResults.Ok(FileImportModel.Of(report, TestTemplateFiles.Fields, request));
    }

    private static async Task<Ok<TestTemplateList>> VersionsAsync(string key, TestTemplates templates, CancellationToken cancellationToken) =>
        TypedResults.Ok(new TestTemplateList { Items = await templates.VersionsAsync(key, cancellationToken) is { Count: > 0 } versions ? [.. versions.Select(TestTemplateEntry.Of)] : throw Unknown(key) });

    private static async Task<Ok<TestTemplateEntry>> PutAsync(
        string key,
        TestTemplateRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        TestTemplateCommands commands,
        TestTemplates templates,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var basis = RowTag.Read(ifMatch) is { } version ? (int)Math.Min(version, int.MaxValue) : (int?)null;
        await commands.PutAsync((body.Template ?? new TestTemplate()) with { Key = key }, basis, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Ok(TestTemplateEntry.Of((await templates.FindAsync(key, cancellationToken))!));
    }

    private static async Task<Ok<TestTemplateEntry>> RestoreAsync(string key, RestoreTestTemplateRequest body, TestTemplateCommands commands, TestTemplates templates, ICurrentUser user, CancellationToken cancellationToken)
    {
        await commands.RestoreAsync(key, body.Version, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Ok(TestTemplateEntry.Of((await templates.FindAsync(key, cancellationToken))!));
    }

    private static async Task<Ok<JudgedTestModel>> JudgeAsync(string key, JudgeTestRequest body, TestTemplates templates, CancellationToken cancellationToken)
    {
        var template = body.Template ?? (await templates.FindAsync(key, cancellationToken))?.Template ?? throw Unknown(key);
        var judged = TestJudging.Judge(template, body.Values ?? DataObject.Empty, body.Grade, body.Bandwidth);
        return TypedResults.Ok(new JudgedTestModel { Verdict = judged.Verdict, Indicators = [.. judged.Indicators.Select(JudgedIndicatorModel.Of)] });
    }

    private static RefusedException Unknown(string key) => new(ApiRefusals.Unknown("test template", "测试模板", key, "key"));
}
