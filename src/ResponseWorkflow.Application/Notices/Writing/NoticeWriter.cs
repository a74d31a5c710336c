using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>Writes notices, one for each person, in the transaction of what they tell of. Safe for use by several threads.</summary>
/// <param name="terms">Kinds and texts.</param>
/// <param name="directory">People.</param>
/// <param name="rendering">Fills texts in.</param>
/// <param name="deliveries">Puts them on their way.</param>
/// <param name="seeds">Gives ids.</param>
/// <param name="options">Limits.</param>
internal sealed class NoticeWriter(StoredNoticeTerms terms, RecipientDirectory directory, NoticeRendering rendering, DeliveryWriter deliveries, ISeedSource seeds, IOptions<NoticeOptions> options)
{
    /// <summary>Writes what drafts say. A person who is meant several times by drafts of the same kind about the same thing is told once.</summary>
    public async ValueTask WriteAsync(StorageTransaction storage, DateTimeOffset now, IReadOnlyList<NoticeDraft> drafts, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0)
            return;
        var inForce = await terms.InForceAsync(cancellationToken);
        var meant = new List<(NoticeDraft Draft, NoticeKind Kind, IReadOnlyList<string> People)>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (inForce.Kind(draft.Kind) is { IsEnabled: true } kind && await PeopleAsync(storage.Context, draft, now, cancellationToken) is { Count: > 0 } people)
                meant.Add((draft, kind, people));
        }

        if (meant.Count == 0)
            return;
        var known = await directory.FindAsync(storage.Context, [.. meant.SelectMany(static one => one.People)], now, cancellationToken);
        var standIns = await directory.FindAsync(storage.Context, [.. known.Values.SelectMany(one => DeputiesOf(one, now))], now, cancellationToken);
        var told = new HashSet<(string, string, string?, string?, string?)>();
        foreach (var (draft, kind, people) in meant)
        {
            var texts = new Texts(inForce, rendering, kind, now);
            foreach (var person in people.Select(id => known.GetValueOrDefault(id)).OfType<Recipient>())
            {
                if (told.Add((person.Id, kind.Key, draft.CaseId, draft.TaskId, null)))
                    Write(storage, inForce, now, told.Count, draft, kind, texts, person, insteadOf: null);
                foreach (var deputy in DeputiesOf(person, now).Select(id => standIns.GetValueOrDefault(id)).OfType<Recipient>())
                {
                    // Who is meant anyway need not hear it once more in another's place.
                    if (!people.Contains(deputy.Id, StringComparer.Ordinal) && !draft.Except.Contains(deputy.Id, StringComparer.Ordinal) && told.Add((deputy.Id, kind.Key, draft.CaseId, draft.TaskId, person.Id)))
                        Write(storage, inForce, now, told.Count, draft, kind, texts, deputy, person);
                }
            }
        }
    }

    private static IEnumerable<string> DeputiesOf(Recipient person, DateTimeOffset now) =>
        person.Deputies.Where(one => one.From <= now && one.Until > now).Select(static one => one.Id).Distinct(StringComparer.Ordinal);

    private async ValueTask<IReadOnlyList<string>> PeopleAsync(ResponseDbContext context, NoticeDraft draft, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> holders = draft is { RoleId: { } role, UnitId: { } unit } ? await directory.NearestAsync(context, role, unit, now, cancellationToken) : [];
        if (holders.Count > draft.MostHolders)
            holders = [];
        return [.. draft.People.Concat(holders).Where(id => !draft.Except.Contains(id, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Take(options.Value.PeoplePerNotice)];
    }

    private void Write(StorageTransaction storage, NoticeTerms inForce, DateTimeOffset now, int place, NoticeDraft draft, NoticeKind kind, Texts texts, Recipient recipient, Recipient? insteadOf)
    {
        var facts = draft.Facts.Copy()
            .Set("recipient.name", recipient.Name).Set("recipient.insteadOf", insteadOf?.Name)
            .Set("act.at", now, options.Value.Zone).Set("notice.link", LinkOf(draft));
        var (zh, en) = (texts.In(facts, isEnglish: false), texts.In(facts, isEnglish: true));
        var row = new NoticeRow
        {
            Id = seeds.NextId(),
            RecipientId = recipient.Id,
            Kind = kind.Key,
            CaseId = draft.CaseId,
            CaseNumber = draft.CaseNumber,
            TaskId = draft.TaskId,
            InsteadOfId = insteadOf?.Id,
            ByName = draft.ByName,
            TitleZh = zh.Title,
            TitleEn = en.Title,
            TextZh = zh.Body,
            TextEn = en.Body,
            IsUrgent = kind.IsUrgent,
            At = now,
            IsAwaited = kind.NeedsAcknowledgement,
            UpdatedAt = now,
            RowVersion = 1,
        };
        storage.Insert(row);
        deliveries.Write(storage, inForce, new WrittenNotice(row, kind, draft, facts, recipient), place);
    }

    private string? LinkOf(NoticeDraft draft) => options.Value.PublicAddress.TrimEnd('/') is { Length: > 0 } address
        ? draft.TaskId is { } taskId ? $"{address}/tasks/{taskId}" : draft.CaseId is { } caseId ? $"{address}/cases/{caseId}" : $"{address}/notices"
        : null;

    // Most texts say the same to everybody: they are filled in once for all.
    private sealed class Texts(NoticeTerms terms, NoticeRendering rendering, NoticeKind kind, DateTimeOffset now)
    {
        private readonly NoticeText?[] _common = new NoticeText?[2];

        public NoticeText In(NoticeFacts facts, bool isEnglish)
        {
            var text = terms.TextFor(kind.Key, NoticeChannels.InApp, isEnglish ? Organisation.Users.Languages.English : Organisation.Users.Languages.Chinese);
            if (text.NamesRecipient)
                return rendering.Render(text, facts, isEnglish, now);
            return _common[isEnglish ? 1 : 0] ??= rendering.Render(text, facts, isEnglish, now);
        }
    }
}
