using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>What a transaction is going to tell. It is written once, before the transaction is. Not safe for use by several threads.</summary>
internal sealed class NoticesInHand
{
    private readonly List<NoticeDraft> _drafts = [];

    /// <summary>Those of a transaction.</summary>
    public static NoticesInHand Of(RuntimeTransaction transaction) => transaction.Remember(static _ => new NoticesInHand());

    /// <summary>What is told so far.</summary>
    public IReadOnlyList<NoticeDraft> Drafts => _drafts;

    /// <summary>Tells something.</summary>
    public void Add(NoticeDraft draft) => _drafts.Add(draft);
}
