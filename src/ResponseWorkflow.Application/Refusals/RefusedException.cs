namespace ResponseWorkflow.Application.Refusals;

/// <summary>A command is refused. The transaction that meets this stores nothing.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Makes the error of one refusal.</summary>
    public RefusedException(Refusal refusal)
        : this([refusal])
    {
    }

    /// <summary>Makes the error of several refusals that were found together.</summary>
    /// <param name="refusals">At least one; the first gives the class.</param>
    public RefusedException(IReadOnlyList<Refusal> refusals)
        : base(string.Join(" ", (refusals ?? throw new ArgumentNullException(nameof(refusals))).Select(static refusal => refusal.Message))) => Refusals = refusals;

    /// <summary>All that was wrong.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>The first of them.</summary>
    public Refusal Refusal => Refusals[0];
}
