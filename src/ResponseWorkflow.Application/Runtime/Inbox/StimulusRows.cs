using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>Rows of stimuli for one instance.</summary>
internal static class StimulusRows
{
    /// <summary>Resumes one bookmark.</summary>
    public static StimulusRow Resume(string instanceId, string bookmarkId, DataObject input, string cause, InstanceTransition from) =>
        Make(StimulusKind.Resume, instanceId, bookmarkId, input, cause, from.Transaction);

    /// <summary>Resumes one bookmark.</summary>
    public static StimulusRow Resume(string instanceId, string bookmarkId, DataObject input, string cause, RuntimeTransaction transaction) =>
        Make(StimulusKind.Resume, instanceId, bookmarkId, input, cause, transaction);

    /// <summary>Cancels an instance.</summary>
    public static StimulusRow Cancel(string instanceId, DataObject input, string cause, InstanceTransition from) =>
        Make(StimulusKind.Cancel, instanceId, null, input, cause, from.Transaction);

    private static StimulusRow Make(StimulusKind kind, string instanceId, string? bookmarkId, DataObject input, string cause, RuntimeTransaction transaction) => new()
    {
        Id = StimulusIds.New(transaction.Now, transaction.Services.Seeds.NextId()),
        Kind = kind,
        InstanceId = instanceId,
        BookmarkId = bookmarkId,
        Input = DataJson.ToJson(input),
        Cause = cause,
        CreatedAt = transaction.Now,
        ExpiresAt = transaction.Now + transaction.Services.Options.DeliverStimuliFor,
        NextAttemptAt = transaction.Now,
    };
}
