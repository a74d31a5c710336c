using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Mapping;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>Instances as people look through them: numbered pages in any order, and the same as a file.</summary>
internal static class InstanceTable
{
    private const int LastPage = 100_000;

    private static readonly Dictionary<WorkflowSubStatus, string> Chinese = new()
    {
        [WorkflowSubStatus.Pending] = "等待开始",
        [WorkflowSubStatus.Executing] = "执行中",
        [WorkflowSubStatus.Suspended] = "等待",
        [WorkflowSubStatus.Finished] = "已完成",
        [WorkflowSubStatus.Cancelled] = "已取消",
        [WorkflowSubStatus.Faulted] = "出错",
    };

    private static readonly ExportColumn<InstanceEntryModel>[] Columns =
    [
        new("实例", "Instance", 36, static one => one.Id),
        new("名称", "Name", 30, static one => one.Name),
        new("流程", "Process", 36, static one => one.DefinitionName ?? one.DefinitionId),
        new("流程标识", "Process id", 36, static one => one.DefinitionId),
        new("版本", "Version", 8, static one => one.Version),
        new("关联号", "Correlation", 24, static one => one.CorrelationId),
        new("状态", "State", 12, static one => new CellValue(Chinese[one.SubStatus], one.SubStatus == WorkflowSubStatus.Suspended ? "Waiting" : one.SubStatus.ToString())),
        new("挂起原因", "Suspended by operator", 24, static one => one.HeldReason),
        new("错误", "Errors", 8, static one => one.IncidentCount),
        new("开始时间", "Started", 17, static one => one.CreatedAt),
        new("更新时间", "Changed", 17, static one => one.UpdatedAt),
        new("结束时间", "Ended", 17, static one => one.FinishedAt),
    ];

    public static void MapInstanceTable(this RouteGroupBuilder group)
    {
        group.MapGet("/table", ListAsync).RequirePermission(Permissions.ReadInstances).IsRead("ListInstanceTable", "Lists instances in numbered pages, in any order.", 400);
        group.MapGet("/export", ExportAsync).RequirePermission(Permissions.ReadInstances).IsExport("ExportInstances", "The instances of a list as a workbook (xlsx).");
    }

    private static async Task<Ok<NumberedPage<InstanceEntryModel>>> ListAsync(
        [AsParameters] InstanceTableQuery query,
        [AsParameters] NumberedPageQuery paging,
        InstanceListing listing,
        Database database,
        IModelMapper mapper,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (search, order, isDescending) = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var page = await listing.ListAsync(search, order, isDescending, new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<InstanceEntryModel> { Items = await NamedAsync(page.Items, database, mapper, cancellationToken), Total = page.TotalCount });
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] InstanceTableQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        InstanceListing listing,
        Database database,
        IModelMapper mapper,
        ListExport export,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (search, order, isDescending) = query.Read(reader);
        reader.Demand();
        return export.WriteAsync(
            request,
            "instances",
            timeZone,
            Columns,
            async (asked, token) =>
            {
                var page = await listing.ListAsync(search, order, isDescending, asked, token);
                return new Page<InstanceEntryModel>(await NamedAsync(page.Items, database, mapper, token), page.TotalCount);
            },
            cancellationToken);
    }

    private static async Task<IReadOnlyList<InstanceEntryModel>> NamedAsync(IReadOnlyList<InstanceSummary> instances, Database database, IModelMapper mapper, CancellationToken cancellationToken)
    {
        var ids = instances.Select(static one => one.DefinitionId).Distinct(StringComparer.Ordinal).ToArray();
        await using var context = database.CreateContext();
        var names = await context.Definitions
            .Where(row => ids.Contains(row.DefinitionId))
            .Select(static row => new { row.DefinitionId, row.Name })
            .ToDictionaryAsync(static row => row.DefinitionId, static row => row.Name, StringComparer.Ordinal, cancellationToken);
        return [.. instances.Select(one => mapper.Map<InstanceEntryModel>(one) with { DefinitionName = names.GetValueOrDefault(one.DefinitionId) })];
    }
}
