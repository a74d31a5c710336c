using System.Collections.ObjectModel;
using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Administration.Preview;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Explanations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Trying before changing: calculations, and what a change would do to running deadlines.</summary>
internal static class TrialEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapTrials(this IEndpointRouteBuilder limits)
    {
        limits.MapPost("/try", TryAsync).IsRead("TryTimeLimit", "Computes a deadline with its explanation, from what is in force or from a change that is not stored. Stores nothing.", 400, 404, 422);
        limits.MapPost("/preview", PreviewAsync).RequirePermission(Permissions.EditLimits).IsRead("PreviewTimeLimitChange", "Tells which running deadlines a change would move. Stores nothing.", 400, 404, 409, 422);
        limits.MapPost("/preview/export", ExportAsync).RequirePermission(Permissions.EditLimits).IsExport("ExportTimeLimitPreview", "The deadlines that a change would move as a workbook (xlsx). Stores nothing.");
    }

    /// <summary>The page of a preview that is asked for.</summary>
    /// <exception cref="RefusedException">A number is out of its bounds.</exception>
    internal static (int Page, int Size) PageOf(NumberedPageQuery paging, ApiOptions options)
    {
        var reader = new QueryReader();
        var found = (reader.Number("page", paging.Page, 1, LastPage) ?? 1, reader.PageSize(paging.PageSize, options));
        reader.Demand();
        return found;
    }

    /// <summary>The deadlines of a preview as a workbook.</summary>
    internal static Task<FileStreamHttpResult> WriteAsync(PreviewResult result, string? timeZone, HttpRequest request, ListExport export, CancellationToken cancellationToken) =>
        export.WriteAsync(
            request, "preview", timeZone, LimitFiles.Moved,
            (page, _) => Task.FromResult(new Page<MovedDeadline>([.. result.Deadlines.Skip(page.Number * page.Size).Take(page.Size)], result.Deadlines.Count)), cancellationToken);

    private static async Task<Ok<LimitTrialModel>> TryAsync(
        LimitTrialRequest body, TermCommands commands, RuleQueries queries, ITimeLimitTerms terms, IOptions<TermOptions> options, ICurrentUser user, TimeProvider time, CancellationToken cancellationToken)
    {
        var changes = body.Draft is { } draft ? await draft.ReadAsync(commands, queries, options.Value, cancellationToken) : [];
        var data = changes.Count == 0 ? (await terms.InForceAsync(cancellationToken)).Data : (await commands.ProposeAsync(changes, user.Actor(), cancellationToken)).Draft;
        var now = body.Now ?? time.GetUtcNow();
        try
        {
            // A draft is tried as if its time had come before the clock started, whenever that was.
            var rowsAsOf = changes.Count == 0 ? (DateTimeOffset?)null : new[] { now, body.Start, changes[0].ValidFrom ?? now, time.GetUtcNow() }.Max();
            var deadline = new DeadlineCalculator(data).Compute(body.Key, Facts(body, data), Log(body), now, rowsAsOf);
            return TypedResults.Ok(LimitTrialModel.Of(deadline, new DeadlineExplainer(data, new ExplanationOptions())));
        }
        catch (TimeLimitException exception)
        {
            throw new RefusedException(LimitRefusals.Of(exception, exception.Code.StartsWith("clock.", StringComparison.Ordinal) ? "pauses" : exception.Code.StartsWith("limit.unknown", StringComparison.Ordinal) ? "key" : null));
        }
    }

    private static CaseFacts Facts(LimitTrialRequest body, TimeLimitData data)
    {
        var facts = CaseFacts.None;
        foreach (var (name, text) in body.Facts ?? ReadOnlyDictionary<string, string>.Empty)
        {
            try
            {
                facts = facts.With(name, data.Vocabulary.Read(name, text));
            }
            catch (TimeLimitException exception)
            {
                throw new RefusedException(LimitRefusals.Of(exception, $"facts.{name}"));
            }
        }

        return facts;
    }

    private static ClockLog Log(LimitTrialRequest body)
    {
        var log = ClockLog.StartedAt(body.Start);
        foreach (var pause in body.Pauses ?? [])
            log = log.AppendPause(pause.From, pause.To, pause.To);
        return log;
    }

    private static async Task<Ok<LimitPreviewModel>> PreviewAsync(
        LimitChangeRequest body, [AsParameters] NumberedPageQuery paging, TermCommands commands, RuleQueries queries, ITimeLimitPreview preview, ICurrentUser user, IOptions<ApiOptions> options, IOptions<TermOptions> bounds,
        CancellationToken cancellationToken)
    {
        var (page, size) = PageOf(paging, options.Value);
        return TypedResults.Ok(LimitPreviewModel.Of(await CompareAsync(body, commands, queries, preview, user, bounds.Value, cancellationToken), page, size));
    }

    private static async Task<FileStreamHttpResult> ExportAsync(
        LimitChangeRequest body,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        TermCommands commands,
        RuleQueries queries,
        ITimeLimitPreview preview,
        ListExport export,
        ICurrentUser user,
        IOptions<TermOptions> bounds,
        CancellationToken cancellationToken)
    {
        return await WriteAsync(await CompareAsync(body, commands, queries, preview, user, bounds.Value, cancellationToken), timeZone, request, export, cancellationToken);
    }

    private static async Task<PreviewResult> CompareAsync(
        LimitChangeRequest body, TermCommands commands, RuleQueries queries, ITimeLimitPreview preview, ICurrentUser user, TermOptions bounds, CancellationToken cancellationToken)
    {
        var proposal = await commands.ProposeAsync(await body.ReadAsync(commands, queries, bounds, cancellationToken), user.Actor(), cancellationToken);
        return await preview.CompareAsync(proposal.Current, proposal.Draft, proposal.Keys, cancellationToken);
    }
}
