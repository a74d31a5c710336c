using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Choices;

/// <summary>What people choose of notices. Everybody chooses for himself only. Safe for use by several threads.</summary>
public sealed class NoticeChoiceCommands
{
    private static readonly RowUpdate<NoticeChoicesRow> Chosen = new([nameof(NoticeChoicesRow.Document), nameof(NoticeChoicesRow.RowVersion)]);

    private readonly Database _database;
    private readonly StoredNoticeTerms _terms;
    private readonly RecipientDirectory _directory;

    internal NoticeChoiceCommands(Database database, StoredNoticeTerms terms, RecipientDirectory directory) => (_database, _terms, _directory) = (database, terms, directory);

    /// <summary>What somebody has chosen.</summary>
    public async Task<NoticeChoices> GetAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = _database.CreateContext();
        return Read(await context.NoticeChoices.Where(row => row.UserId == userId).Select(static row => row.Document).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>Chooses anew, all at once.</summary>
    /// <exception cref="RefusedException"><c>notice.kindUnknown</c>, <c>notice.channelUnknown</c>, <c>notice.mandatory</c>: a channel of such a kind was left out, <c>notice.quietHours</c>.</exception>
    public async Task ChooseAsync(string userId, NoticeChoices choices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choices);
        Check(choices, await _terms.InForceAsync(cancellationToken));
        await _database.RunAsync(
            async (storage, token) =>
            {
                var before = await storage.Context.NoticeChoices.FirstOrDefaultAsync(row => row.UserId == userId, token);
                var next = new NoticeChoicesRow { UserId = userId, Document = JsonSerializer.Serialize(choices, StoredNoticeTerms.Json), RowVersion = (before?.RowVersion ?? 0) + 1 };
                if (before is null)
                    storage.Insert(next);
                else
                    storage.Update(Chosen, next);
            },
            cancellationToken);
        _directory.Forget(userId);
    }

    /// <summary>Reads a stored document.</summary>
    internal static NoticeChoices Read(string? document) => document is null ? NoticeChoices.None : JsonSerializer.Deserialize<NoticeChoices>(document, StoredNoticeTerms.Json) ?? NoticeChoices.None;

    private static void Check(NoticeChoices choices, NoticeTerms terms)
    {
        var wrong = new List<Refusal>();
        foreach (var (key, channels) in choices.Channels)
        {
            if (terms.Kind(key) is not { } kind)
            {
                wrong.Add(NoticeRefusals.KindUnknown("channels", key));
                continue;
            }

            wrong.AddRange(channels.Where(static channel => !NoticeChannels.Delivered.Contains(channel, StringComparer.Ordinal)).Select(static channel => NoticeRefusals.ChannelUnknown("channels", channel)));
            if (kind.IsMandatory && kind.Channels.Except(channels, StringComparer.Ordinal).Any())
                wrong.Add(NoticeRefusals.Mandatory("channels", kind));
        }

        if (choices.QuietFrom is null != choices.QuietTo is null || (choices.QuietFrom is { } from && from == choices.QuietTo))
            wrong.Add(NoticeRefusals.QuietHours("quietTo"));
        if (wrong.Count > 0)
            throw new RefusedException(wrong);
    }
}
