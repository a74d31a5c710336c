using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Sources;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Reading;

/// <summary>What people do with their notices: read and acknowledge them. Everybody does so with the own ones only. Safe for use by several threads.</summary>
public sealed class NoticeCommands
{
    private static readonly RowUpdate<NoticeRow> Acknowledged = new(
    [
        nameof(NoticeRow.IsRead), nameof(NoticeRow.ReadAt), nameof(NoticeRow.IsAwaited), nameof(NoticeRow.AcknowledgedAt), nameof(NoticeRow.Instruction), nameof(NoticeRow.UpdatedAt), nameof(NoticeRow.RowVersion),
    ]);

    private readonly RuntimeServices _services;

    internal NoticeCommands(RuntimeServices services) => _services = services;

    /// <summary>Marks a notice as read. One that is read stays as it is.</summary>
    /// <exception cref="RefusedException"><c>notice.unknown</c>.</exception>
    public Task ReadAsync(string userId, string noticeId, CancellationToken cancellationToken)
    {
        var now = _services.Now();
        return _services.Database.RunAsync(
            async (storage, token) =>
            {
                var notices = storage.Context.Notices.Where(row => row.Id == noticeId && row.RecipientId == userId);
                if (await MarkAsync(notices, now, token) == 0 && !await notices.AnyAsync(token))
                    throw NoticeRefusals.Unknown(noticeId);
            },
            cancellationToken);
    }

    /// <summary>Marks all notices as read that were there at an instant. What came after it was not seen yet.</summary>
    /// <returns>How many were unread.</returns>
    public Task<int> ReadAllAsync(string userId, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var now = _services.Now();
        var last = until ?? now;
        return _services.Database.RunAsync((storage, token) => MarkAsync(storage.Context.Notices.Where(row => row.RecipientId == userId && row.At <= last), now, token), cancellationToken);
    }

    /// <summary>
    /// Acknowledges a notice that asks for it. It stands in the history of the case; an instruction is told to those who work on the case.
    /// </summary>
    /// <param name="userId">Who has the notice.</param>
    /// <param name="noticeId">The notice.</param>
    /// <param name="instruction">What is to be done; null for no more than having seen it.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException"><c>notice.unknown</c>, <c>notice.nothingToAcknowledge</c>, <c>notice.acknowledged</c>, <c>field.*</c>.</exception>
    public Task AcknowledgeAsync(string userId, string noticeId, string? instruction, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Length("instruction", instruction, StorageMetadata.TextLength).Demand();
        var order = string.IsNullOrWhiteSpace(instruction) ? null : instruction.Trim();
        return _services.RunAsync(
            async (transaction, token) =>
            {
                var row = await transaction.Storage.Context.Notices.FirstOrDefaultAsync(one => one.Id == noticeId && one.RecipientId == userId, token) ?? throw NoticeRefusals.Unknown(noticeId);
                if (!row.IsAwaited)
                    throw row.AcknowledgedAt is { } at ? NoticeRefusals.AcknowledgedAlready(at) : NoticeRefusals.NothingToAcknowledge();
                (row.IsAwaited, row.AcknowledgedAt, row.Instruction, row.UpdatedAt) = (false, transaction.Now, order, transaction.Now);
                (row.IsRead, row.ReadAt) = (true, row.ReadAt ?? transaction.Now);
                row.RowVersion++;
                transaction.Storage.Update(Acknowledged, row);
                await TellAsync(transaction, row, order, actor, token);
                return true;
            },
            cancellationToken);
    }

    private static async ValueTask TellAsync(RuntimeTransaction transaction, NoticeRow row, string? order, Actor actor, CancellationToken cancellationToken)
    {
        if (row.CaseId is not { } caseId || await CasesInHand.Of(transaction).ReadAsync(caseId, cancellationToken) is not { } found)
            return;
        var name = actor.ShownName;
        found.Tell(CaseActs.Acknowledged, name, new { noticeId = row.Id, kind = row.Kind, titleZh = row.TitleZh, titleEn = row.TitleEn, instruction = order });
        if (order is null)
            return;
        NoticesInHand.Of(transaction).Add(new NoticeDraft(NoticeKinds.Instruction)
        {
            People = await ConcernedPeople.OfCaseAsync(transaction.Storage.Context, found.Row, cancellationToken),
            Except = [row.RecipientId],
            CaseId = caseId,
            CaseNumber = found.Row.Number,
            TaskId = row.TaskId,
            ByName = name,
            Facts = new NoticeFacts().Set(found.Row).Set("act.by", name).Set("act.reason", order),
        });
    }

    private static Task<int> MarkAsync(IQueryable<NoticeRow> notices, DateTimeOffset now, CancellationToken cancellationToken) =>
        notices.Where(static row => !row.IsRead).ExecuteUpdateAsync(
            set => set.SetProperty(static row => row.IsRead, true).SetProperty(static row => row.ReadAt, now).SetProperty(static row => row.UpdatedAt, now).SetProperty(static row => row.RowVersion, static row => row.RowVersion + 1),
            cancellationToken);
}
