using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Acts;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Cases;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;
using ResponseWorkflow.Server.Problems;
using ResponseWorkflow.TimeLimits;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>Running time limits of cases and tasks.</summary>
internal static class RunningLimitEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapRunningLimits(this IEndpointRouteBuilder api)
    {
        var limits = api.MapGroup("/limits").WithTags("Time limits").RequirePermission(Permissions.ReadCases);
        limits.MapGet("/", ListAsync).IsRead("ListLimits", "A numbered page of the running time limits of the cases that the caller may see, the nearest first.", 400);
        limits.MapGet("/export", ExportAsync).IsExport("ExportLimits", "The running time limits of a list as a workbook (xlsx).");
        limits.MapGet("/choices", ChoicesAsync).IsRead("ListLimitChoices", "By what the caller can narrow the list of running time limits.", 400);
        limits.MapGet("/{limitId}", GetAsync).IsRead("GetLimit", "A time limit with why it is what it is, the log of its clock and its steps.", 404);
        limits.MapPost("/{limitId}/pause", PauseAsync).RequirePermission(Permissions.AdjustLimits).IsCommand("PauseLimit", "Suspends a time limit.", 400, 404, 409, 422);
        limits.MapPost("/{limitId}/resume", ResumeAsync).RequirePermission(Permissions.AdjustLimits).IsCommand("ResumeLimit", "Ends the suspension of a time limit.", 400, 404, 409, 422);
        limits.MapPost("/{limitId}/move", MoveAsync).RequirePermission(Permissions.AdjustLimits).IsCommand("MoveLimit", "Replaces a time limit by another one, as an approved extension does.", 400, 404, 409, 422);
        limits.MapPost("/{limitId}/correct-start", CorrectStartAsync).RequirePermission(Permissions.AdjustLimits).IsCommand("CorrectLimitStart", "Corrects when the clock of a time limit began.", 400, 404, 409, 422);

        var cases = api.MapGroup("/cases/{caseId}/limits").WithTags("Time limits").RequirePermission(Permissions.ReadCases);
        cases.MapGet("/", OfCaseAsync).IsRead("ListCaseLimits", "The time limits of a case, the nearest first.", 404);
        cases.MapPost("/pause", PauseCaseAsync).RequirePermission(Permissions.AdjustLimits).IsCommand("PauseCaseLimits", "Suspends all running time limits of a case that a suspension moves.", 400, 404, 409, 422);
        cases.MapPost("/resume", ResumeCaseAsync).RequirePermission(Permissions.AdjustLimits).IsCommand("ResumeCaseLimits", "Ends the suspension of all time limits of a case.", 400, 404, 409, 422);
        api.MapGroup("/human-tasks/{taskId}/limits").WithTags("Time limits").RequirePermission(Permissions.WorkTasks)
            .MapGet("/", OfTaskAsync).IsRead("ListTaskLimits", "The time limits of a task.", 404);
    }

    private static TextLanguage LanguageOf(HttpRequest request) => ProblemLanguage.IsEnglish(request) ? TextLanguage.English : TextLanguage.SimplifiedChinese;

    private static string Id(string text) => RouteText.CanBeId(text) ? text : throw new RefusedException(ApiRefusals.Unknown("limit", "时限", text, "limitId"));

    private static LimitCall Call(string limitId, LimitActRequest body, ICurrentUser user) => new(Id(limitId), user.Actor(), body.At?.ToUniversalTime(), body.Reason);

    private static async Task<Ok<NumberedPage<RunningLimitModel>>> ListAsync(
        [AsParameters] RunningLimitListQuery query, [AsParameters] NumberedPageQuery paging, LimitQueries limits, ICurrentUser user, HttpRequest request, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var (found, language) = (await limits.PageAsync(filter, order, isDescending, new PageRequest(number - 1, size), user.Actor(), countTo: null, cancellationToken), LanguageOf(request));
        return TypedResults.Ok(new NumberedPage<RunningLimitModel> { Items = [.. found.Items.Select(entry => RunningLimitModel.Of(entry, language))], Total = found.TotalCount });
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] RunningLimitListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        LimitQueries limits,
        ICurrentUser user,
        ListExport export,
        RunningLimitColumns columns,
        IOptions<ExportOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        reader.Demand();
        var actor = user.Actor();
        return export.WriteAsync(request, "running-limits", timeZone, columns.All, (page, token) => limits.PageAsync(filter, order, isDescending, page, actor, options.Value.MaxRows, token), cancellationToken);
    }

    private static async Task<Ok<RunningLimitChoicesModel>> ChoicesAsync([AsParameters] RunningLimitChoiceQuery query, LimitQueries limits, ICurrentUser user, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var chosen = query.Read(reader);
        reader.Demand();
        return TypedResults.Ok(RunningLimitChoicesModel.Of(await limits.ChoicesAsync(user.Actor(), chosen, cancellationToken)));
    }

    private static async Task<Ok<RunningLimitDetail>> GetAsync(string limitId, LimitQueries limits, Database database, ICurrentUser user, HttpRequest request, CancellationToken cancellationToken)
    {
        var details = await limits.GetAsync(Id(limitId), user.Actor(), cancellationToken);
        return TypedResults.Ok(RunningLimitDetail.Of(details, await PersonNames.ReadAsync(database, details.Events.Select(static one => one.By), cancellationToken), LanguageOf(request)));
    }

    private static async Task<Ok<RunningLimitDetail>> PauseAsync(string limitId, LimitActRequest body, LimitCommands commands, LimitQueries limits, Database database, ICurrentUser user, HttpRequest request, CancellationToken cancellationToken)
    {
        await commands.PauseAsync(Call(limitId, body, user), cancellationToken);
        return await GetAsync(limitId, limits, database, user, request, cancellationToken);
    }

    private static async Task<Ok<RunningLimitDetail>> ResumeAsync(string limitId, LimitActRequest body, LimitCommands commands, LimitQueries limits, Database database, ICurrentUser user, HttpRequest request, CancellationToken cancellationToken)
    {
        await commands.ResumeAsync(Call(limitId, body, user), cancellationToken);
        return await GetAsync(limitId, limits, database, user, request, cancellationToken);
    }

    private static async Task<Ok<RunningLimitDetail>> MoveAsync(string limitId, MoveLimitRequest body, LimitCommands commands, LimitQueries limits, Database database, ICurrentUser user, HttpRequest request, CancellationToken cancellationToken)
    {
        await commands.MoveAsync(new LimitCall(Id(limitId), user.Actor(), At: null, body.Reason), body.Limit?.ToUniversalTime(), cancellationToken);
        return await GetAsync(limitId, limits, database, user, request, cancellationToken);
    }

    private static async Task<Ok<RunningLimitDetail>> CorrectStartAsync(string limitId, LimitActRequest body, LimitCommands commands, LimitQueries limits, Database database, ICurrentUser user, HttpRequest request, CancellationToken cancellationToken)
    {
        await commands.CorrectStartAsync(Call(limitId, body, user), cancellationToken);
        return await GetAsync(limitId, limits, database, user, request, cancellationToken);
    }

    private static async Task<Ok<RunningLimitList>> OfCaseAsync(string caseId, LimitQueries limits, ICurrentUser user, HttpRequest request, CancellationToken cancellationToken)
    {
        var (found, language) = (await limits.OfCaseAsync(CaseEndpoints.Id(caseId), user.Actor(), cancellationToken), LanguageOf(request));
        return TypedResults.Ok(new RunningLimitList { Items = [.. found.Select(entry => RunningLimitModel.Of(entry, language))] });
    }

    private static async Task<Ok<RunningLimitList>> PauseCaseAsync(string caseId, LimitActRequest body, LimitCommands commands, LimitQueries limits, ICurrentUser user, HttpRequest request, CancellationToken cancellationToken)
    {
        await commands.PauseCaseAsync(CaseEndpoints.Id(caseId), user.Actor(), body.At?.ToUniversalTime(), body.Reason, cancellationToken);
        return await OfCaseAsync(caseId, limits, user, request, cancellationToken);
    }

    private static async Task<Ok<RunningLimitList>> ResumeCaseAsync(string caseId, LimitActRequest body, LimitCommands commands, LimitQueries limits, ICurrentUser user, HttpRequest request, CancellationToken cancellationToken)
    {
        await commands.ResumeCaseAsync(CaseEndpoints.Id(caseId), user.Actor(), body.At?.ToUniversalTime(), body.Reason, cancellationToken);
        return await OfCaseAsync(caseId, limits, user, request, cancellationToken);
    }

    private static async Task<Ok<RunningLimitList>> OfTaskAsync(string taskId, LimitQueries limits, ICurrentUser user, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(taskId))
            throw new RefusedException(ApiRefusals.Unknown("task", "任务", taskId, "taskId"));
        var (found, language) = (await limits.OfTaskAsync(taskId, user.Actor(), cancellationToken), LanguageOf(request));
        return TypedResults.Ok(new RunningLimitList { Items = [.. found.Select(entry => RunningLimitModel.Of(entry, language))] });
    }
}
