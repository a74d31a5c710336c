namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>The revisions that a transaction has issued already. Not safe for use by several threads.</summary>
internal sealed class RevisionsDone
{
    // Two that say the same are two.
    private readonly HashSet<OrderRevised> _done = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether one has not been issued until now.</summary>
    public bool Add(OrderRevised revised) => _done.Add(revised);
}
