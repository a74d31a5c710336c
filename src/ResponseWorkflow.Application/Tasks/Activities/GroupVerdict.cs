namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>Decides when a group is done, and by which outcome.</summary>
/// <param name="Rule">When it is done.</param>
/// <param name="Count">How many answers are needed, for <see cref="GroupRule.Count"/>; at least one, at most one of each member.</param>
/// <param name="Share">The share of all members that an outcome must exceed, in percent, for <see cref="GroupRule.Vote"/>.</param>
public sealed record GroupVerdict(GroupRule Rule, int Count, int Share)
{
    /// <summary>The outcome of a group whose members did not agree.</summary>
    public const string Mixed = "Mixed";

    private const int Whole = 100;

    /// <summary>The outcome; null while the group is not done.</summary>
    /// <param name="answers">The outcomes of the members that have answered, in order.</param>
    /// <param name="members">How many members there are.</param>
    public string? Decide(IReadOnlyList<string> answers, int members)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return Rule switch
        {
            _ when answers.Count == 0 => null,
            GroupRule.Any => answers[0],
            GroupRule.Vote => Vote(answers, members),
            GroupRule.Count when answers.Count < Math.Clamp(Count, 1, members) => null,
            GroupRule.All when answers.Count < members => null,
            _ => Common(answers),
        };
    }

    private static string Common(IReadOnlyList<string> answers) => answers.Distinct(StringComparer.Ordinal).Count() == 1 ? answers[0] : Mixed;

    private string? Vote(IReadOnlyList<string> answers, int members)
    {
        var needed = Math.Min(members, (members * Math.Clamp(Share, 0, Whole) / Whole) + 1);
        var leading = answers.CountBy(static answer => answer, StringComparer.Ordinal).MaxBy(static votes => votes.Value);
        if (leading.Value >= needed)
            return leading.Key;

        // Whoever leads has the best chance: when even all that are missing would not be enough, nothing can win.
        return leading.Value + members - answers.Count < needed ? Mixed : null;
    }
}
