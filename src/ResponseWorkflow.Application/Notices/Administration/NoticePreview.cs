using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Sources;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace ResponseWorkflow.Application.Notices.Administration;

/// <summary>Shows what a text would say of a real case, before it is stored. Nothing is written and nobody is told. Safe for use by several threads.</summary>
public sealed class NoticePreview
{
    private readonly Database _database;
    private readonly StoredNoticeTerms _terms;
    private readonly NoticeRendering _rendering;
    private readonly IOptions<NoticeOptions> _options;
    private readonly TimeProvider _time;

    internal NoticePreview(Database database, StoredNoticeTerms terms, NoticeRendering rendering, IOptions<NoticeOptions> options, TimeProvider time) =>
        (_database, _terms, _rendering, _options, _time) = (database, terms, rendering, options, time);

    /// <summary>Fills a text in with a case that the actor may see.</summary>
    /// <param name="kind">Key of the kind.</param>
    /// <param name="channel">Name of the channel.</param>
    /// <param name="language">The language.</param>
    /// <param name="text">The text.</param>
    /// <param name="caseId">Id or number of the case; null takes the newest that the actor may see.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>, and what refuses the text itself.</exception>
    public async Task<(NoticeText Text, string? CaseNumber)> ShowAsync(string kind, string channel, string language, NoticeText text, string? caseId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(actor);
        var found = NoticeTermCommands.Demand(await _terms.InForceAsync(cancellationToken), kind, channel, language);
        NoticeTextChecks.Demand(text, found, channel);
        await using var context = _database.CreateContext();
        var subject = caseId is null ? await NewestAsync(context, actor, cancellationToken) : await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        var now = _time.GetUtcNow();
        var facts = new NoticeFacts().Set(subject)
            .Set("act.by", actor.ShownName).Set("act.reason", "（原因或内容）", "(why, or what was said)").Set("act.at", now, _options.Value.Zone)
            .Set("recipient.name", actor.ShownName).Set("notice.link", _options.Value.PublicAddress.Length > 0 ? $"{_options.Value.PublicAddress.TrimEnd('/')}/notices" : null);
        foreach (var own in found.Fields)
            facts.SetOwn(own, $"[{own}]");
        if (subject is not null)
            await AddAsync(facts, context, subject.Id, cancellationToken);
        return (_rendering.Render(CompiledText.Of(text), facts, language == Languages.English, now), subject?.Number);
    }

    private async Task AddAsync(NoticeFacts facts, ResponseDbContext context, string caseId, CancellationToken cancellationToken)
    {
        if (await context.HumanTasks.Where(row => row.CaseId == caseId).OrderByDescending(static row => row.CreatedAt).FirstOrDefaultAsync(cancellationToken) is { } task)
            facts.Set("task.title", task.TitleZh, task.TitleEn).Set("task.due", task.DueAt, _options.Value.Zone);
        if (await context.RunningLimits.Where(row => row.CaseId == caseId && row.State != LimitState.Stopped).OrderBy(static row => row.DueOrder).FirstOrDefaultAsync(cancellationToken) is { } limit)
            facts.Set("limit.key", limit.Key).Set("limit.what", limit.Key).Set("limit.due", limit.LimitAt, _options.Value.Zone).Set("limit.step", "limit");
    }

    private static async Task<CaseRow?> NewestAsync(ResponseDbContext context, Actor actor, CancellationToken cancellationToken)
    {
        // Those of the units that the actor may see; among the newest of all there is one of them, or there is none to show.
        const int looked = 50;
        var newest = await context.Cases.OrderByDescending(static row => row.UpdatedAt).Take(looked).ToListAsync(cancellationToken);
        return newest.Find(row => actor.May(Permissions.ReadCases, row.UnitId));
    }
}
