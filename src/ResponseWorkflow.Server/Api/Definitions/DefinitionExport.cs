using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>The list of definitions as a file.</summary>
internal static class DefinitionExport
{
    private static readonly ExportColumn<DefinitionSummary>[] Columns =
    [
        new("流程名称", "Process", 40, static one => one.Latest.Name ?? one.DefinitionId),
        new("标识", "Id", 36, static one => one.DefinitionId),
        new("流程族", "Family", 20, static one => one.Family),
        new("已发布版本", "Published version", 12, static one => one.PublishedVersion),
        new("最新版本", "Newest version", 12, static one => one.Latest.Version),
        new("状态", "State", 16, StateOf),
        new("运行中", "Running", 12, static one => one.RunningInstances),
        new("最后修改人", "Author", 18, static one => one.Latest.Author),
        new("修改说明", "Change note", 40, static one => one.Latest.ChangeNote),
        new("修改时间", "Changed", 17, static one => one.Latest.ModifiedAt),
        new("创建时间", "Made", 17, static one => one.CreatedAt),
    ];

    public static void MapDefinitionExport(this RouteGroupBuilder group) =>
        group.MapGet("/export", ExportAsync).RequirePermission(Permissions.ReadDefinitions).IsExport("ExportDefinitionList", "The definitions of a list as a workbook (xlsx), without their documents.");

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] DefinitionListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        DefinitionQueries queries,
        ListExport export,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        reader.Demand();
        return export.WriteAsync(request, "processes", timeZone, Columns, (page, token) => queries.ListAsync(filter, page, token), cancellationToken);
    }

    private static CellValue StateOf(DefinitionSummary definition) => (definition.PublishedVersion, definition.Latest.State) switch
    {
        (not null, VersionState.Draft) => new("已发布，有草稿", "Published, with a draft"),
        (not null, _) => new("已发布", "Published"),
        (null, VersionState.Draft) => new("草稿", "Draft only"),
        _ => new("已撤回", "Retracted"),
    };
}
